package kernelight.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import kernelight.engine.network.Network;
import kernelight.files.json.FieldsWriter;
import kernelight.files.json.JsonValue;
import kernelight.network.explain.ExplainedNumber;
import kernelight.network.explain.ExplainedTerm;
import kernelight.network.explain.NumberExplainer;
import kernelight.network.model.LayerCell;
import kernelight.network.model.LayerKind;
import kernelight.network.model.LayerView;
import kernelight.network.model.ReceptiveField;
import kernelight.walk.FinishingStep;
import kernelight.walk.Reduction;
import kernelight.walk.Term;

/**
 * An explained number as JSON. Maps, rows and columns count from 1; those of padding lie outside of the layer. Numbers are
 * exact as far as a double is.
 */
final class ExplainedNumberJson {
    private final NumberExplainer explainer;
    private final List<String> classes;

    /** @param classes the names of the network's classes, in the order of its scores */
    ExplainedNumberJson(NumberExplainer explainer, List<String> classes) {
        this.explainer = explainer;
        this.classes = classes;
    }

    JsonValue.Fields of(ExplainedNumber number) {
        FieldsWriter fields = put(new FieldsWriter(), number.cell()).put("kind", number.kind());
        LayerView layer = explainer.view().layer(number.layer());
        boolean isSoftmax = number.kind() == LayerKind.SOFTMAX || number.kind() == LayerKind.LOG_SOFTMAX;
        if (layer.isScores() || isSoftmax && layer.isFlat() && layer.maps() == classes.size()) {
            fields.put("class", classes.get(number.cell().channel()));
        }
        if (number.reduction() != Reduction.SUM) {
            fields.put("reduction", number.reduction());
        }
        fields.put("terms", JsonValue.of(number.terms().stream().map(this::term).toList()))
                .put("sum", value(number.sum()))
                .put("bias", value(number.bias().orElse(BigDecimal.ZERO)));
        List<JsonValue> steps = steps(number);
        if (!steps.isEmpty()) {
            fields.put("steps", JsonValue.of(steps));
        }
        fields.put("before", value(number.before()));
        number.activation()
                .ifPresentOrElse(
                        kind -> fields.put("activation", kind), () -> fields.put("activation", new JsonValue.Null(0)));
        return fields.put("after", value(number.after()))
                .put("receptiveField", field(number.receptiveField()))
                .fields();
    }

    private JsonValue term(ExplainedTerm term) {
        FieldsWriter fields = put(new FieldsWriter(), term.source().orElse(term.place()));
        fields.put("value", value(term.value()));
        if (term.term().form() == Term.Form.PRODUCT) {
            fields.put("weight", value(term.weight().orElse(BigDecimal.ONE)));
        }
        term.subtracted().ifPresent(number -> fields.put("subtracted", value(number)));
        fields.put("product", value(term.product()));
        if (term.padding()) {
            fields.put("padding", true);
        }
        if (term.winner()) {
            fields.put("winner", true);
        }
        return fields.fields();
    }

    /** What is done with the sum besides adding the bias and applying the activation, each with the value after it. */
    private static List<JsonValue> steps(ExplainedNumber number) {
        List<JsonValue> steps = new ArrayList<>();
        int count = number.steps().size() - (number.activation().isPresent() ? 1 : 0);
        boolean onlyBias =
                number.steps().stream().limit(count).allMatch(step -> step.step() instanceof FinishingStep.AddBias);
        for (ExplainedNumber.Step step : number.steps().subList(0, onlyBias ? 0 : count)) {
            steps.add(step(step.step()).put("after", value(step.after())).fields());
        }
        return steps;
    }

    private static FieldsWriter step(FinishingStep step) {
        FieldsWriter fields = new FieldsWriter();
        return switch (step) {
            case FinishingStep.Mean(int count) -> fields.put("step", "divide").put("number", count);
            case FinishingStep.AddBias bias -> fields.put("step", "plus").put("number", value(bias.bias()));
            case FinishingStep.Arithmetic by ->
                fields.put("step", by.operator()).put("number", value(by.number()));
            case FinishingStep.DivideByRoot root ->
                fields.put("step", "divide-by-root")
                        .put("variance", value(root.variance()))
                        .put("epsilon", value(root.epsilon()));
            case FinishingStep.Standardize standardize ->
                fields.put("step", "standardize")
                        .put("value", value(standardize.x()))
                        .put("mean", value(standardize.mean()))
                        .put("epsilon", value(standardize.epsilon()));
            case FinishingStep.Power(BigDecimal exponent) ->
                fields.put("step", "power").put("exponent", value(exponent));
            case FinishingStep.ShareOf(Term term) ->
                fields.put("step", "share-of").put("number", value(term.value()));
            case FinishingStep.Apply _ -> fields.put("step", "logarithm"); // of log-softmax; activations come last
        };
    }

    private FieldsWriter put(FieldsWriter fields, LayerCell cell) {
        return fields.put(
                        "layer",
                        explainer.layer(cell.layer()).map(LayerView::name).orElse(Network.IMAGE))
                .put("map", cell.channel() * depth(cell.layer()) + cell.plane() + 1)
                .put("row", cell.row() + 1)
                .put("column", cell.column() + 1);
    }

    private int depth(String node) {
        return node.equals(Network.IMAGE)
                ? explainer.view().input().depth()
                : explainer.view().layer(node).output().depth();
    }

    private static JsonValue field(ReceptiveField field) {
        return new FieldsWriter()
                .put("rows", range(field.top(), field.rows()))
                .put("columns", range(field.left(), field.columns()))
                .fields();
    }

    private static List<BigDecimal> range(int before, int count) {
        return count == 0 ? List.of() : List.of(BigDecimal.valueOf(before + 1), BigDecimal.valueOf(before + count));
    }

    /** As near as a double is, without the fifty digits that an exact decimal of a float has. */
    static JsonValue value(BigDecimal exact) {
        return JsonValue.of(BigDecimal.valueOf(exact.doubleValue()));
    }
}
