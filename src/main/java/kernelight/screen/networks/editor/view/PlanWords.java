package kernelight.screen.networks.editor.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kernelight.engine.tensor.Shape;
import kernelight.network.model.ReceptiveField;
import kernelight.plan.Element;
import kernelight.plan.Element.Parallel;
import kernelight.plan.Element.PlannedLayer;
import kernelight.plan.LayerPlan;
import kernelight.plan.PlanCheck;
import kernelight.plan.PlannedWindow;
import kernelight.screen.networks.editor.model.LayerFlag;
import kernelight.screen.networks.editor.model.LayerKinds;
import kernelight.screen.networks.editor.model.LayerSetting;
import kernelight.screen.networks.editor.model.PlanRow;
import kernelight.ui.text.Texts;
import kernelight.words.LocalizedMessage;

/** What the editor says of a network and its parts, in the language of now. */
final class PlanWords {
    /** A shape within a sentence of the engine, such as 16 x 5 x 5. */
    private static final Pattern SHAPE = Pattern.compile("\\d+( x \\d+)+");

    private static final Pattern ROW_OF_NUMBERS = Pattern.compile("(\\d+) x 1 x 1");

    private static final String EN_SPACE = "\u2002";

    private final Texts texts;

    PlanWords(Texts texts) {
        this.texts = texts;
    }

    /** The name of a row; of a branch what it is. */
    String name(PlanRow row) {
        Element element = row.element().orElse(null);
        return switch (row.place().part()) {
            case IMAGE -> texts.get("networks.own.image");
            case ELEMENT -> row.place().element();
            case BRANCH ->
                element instanceof Parallel
                        ? texts.get("networks.own.branch", row.place().branch() + 1)
                        : texts.get(row.place().branch() == 0 ? "networks.own.body" : "networks.own.shortcut");
            case END -> texts.get(element instanceof Parallel ? "network.kind.concatenation" : "network.kind.addition");
        };
    }

    /** What kind of row it is: convolution, a block, what a branch is without layers. */
    String kind(PlanRow row) {
        return switch (row.place().part()) {
            case IMAGE, END -> "";
            case ELEMENT -> row.element().map(this::kind).orElse("");
            case BRANCH -> isEmptyBranch(row) ? texts.get("networks.own.emptyBranch") : "";
        };
    }

    private static boolean isEmptyBranch(PlanRow row) {
        return row.element()
                .map(block -> block.branches().get(row.place().branch()).isEmpty())
                .orElse(false);
    }

    String kind(Element element) {
        return switch (element) {
            case PlannedLayer layer -> texts.get(LayerKinds.label(layer.plan()));
            case Parallel parallel ->
                texts.get("networks.own.branches", parallel.branches().size());
            case Element.Residual residual -> texts.get("networks.own.skip");
        };
    }

    /** The settings of a layer in short, by the letters that they have: K 6, F 5, P 2. What is as usual is left out. */
    String settings(PlanRow row) {
        return row.place().isElement() && row.element().orElse(null) instanceof PlannedLayer layer
                ? settings(layer.plan())
                : "";
    }

    private String settings(LayerPlan layer) {
        List<String> said = new ArrayList<>();
        for (LayerSetting setting : LayerSetting.of(layer, false)) {
            double value = setting.value(layer).orElseThrow();
            if (!isUsual(setting, value)) {
                said.add(texts.get("networks.own.short." + setting, value));
            }
        }
        if (LayerFlag.BIAS.value(layer).equals(Optional.of(false))) {
            said.add(texts.get("networks.own.short.noBias"));
        }
        return String.join(EN_SPACE, said);
    }

    private static boolean isUsual(LayerSetting setting, double value) {
        return switch (setting) {
            case STRIDE, STRIDE_ROWS, STRIDE_COLUMNS, DILATION, DILATION_ROWS, DILATION_COLUMNS, GROUPS -> value == 1;
            case PADDING, PADDING_ROWS, PADDING_COLUMNS -> value == 0;
            case EPSILON, MOMENTUM -> true;
            default -> false;
        };
    }

    String shape(Shape shape) {
        return shape.isFlat() ? texts.get("networks.own.numbers", shape.size()) : maps(shape);
    }

    private String maps(Shape shape) {
        return texts.get("networks.shape", shape.channels() * shape.depth(), shape.height(), shape.width());
    }

    /** A shape in a column, where a row of numbers is their count. */
    String shortShape(Shape shape) {
        return shape.isFlat() ? number(shape.size()) : shape(shape);
    }

    String number(long number) {
        return texts.get("networks.number", number);
    }

    /** A cost; a dash where there is none. */
    String cost(long number) {
        return number == 0 ? texts.get("networks.own.nothing") : number(number);
    }

    String field(ReceptiveField field) {
        return field.isWhole()
                ? texts.get("networks.field.whole")
                : texts.get("networks.own.field", field.rows(), field.columns());
    }

    /** What does not fit in a row: which shapes the layer gets, and why that cannot be. */
    String sentence(PlanRow row, PlanCheck.Problem problem) {
        boolean readsMaps = row.element().orElse(null) instanceof PlannedLayer layer
                && PlannedWindow.of(layer.plan()).isPresent();
        return sentence(problem, readsMaps);
    }

    /** What does not fit. */
    String sentence(PlanCheck.Problem problem) {
        return sentence(problem, false);
    }

    /** @param readsMaps then a row of numbers is as many maps of one number each */
    private String sentence(PlanCheck.Problem problem, boolean readsMaps) {
        String why = texts.get(readable(problem.why(), readsMaps));
        String inputs = problem.inputs().stream()
                .map(shape -> readsMaps ? maps(shape) : shape(shape))
                .reduce((before, next) -> texts.get("network.layer.merged", before, next))
                .orElse("");
        return problem.element()
                .map(name -> texts.get("networks.problem", name, inputs, why))
                .orElse(why);
    }

    /** The same message with shapes as they are written here. */
    private LocalizedMessage readable(LocalizedMessage message, boolean readsMaps) {
        return new LocalizedMessage(
                message.key(),
                message.arguments().stream()
                        .map(argument -> argument instanceof String text ? readable(text, readsMaps) : argument)
                        .collect(Collectors.toList()));
    }

    private Object readable(String argument, boolean readsMaps) {
        var row = ROW_OF_NUMBERS.matcher(argument);
        if (row.matches() && !readsMaps) {
            return texts.get("networks.own.numbers", Integer.parseInt(row.group(1)));
        }
        return SHAPE.matcher(argument).matches() ? argument.replace("x", "×") : argument;
    }

    /** A row as it is read out. */
    String spoken(PlanRow row, Optional<ReceptiveField> field) {
        List<String> parts = new ArrayList<>(List.of(name(row), kind(row), settings(row)));
        row.output().ifPresent(output -> parts.add(texts.get("networks.said.output", shape(output))));
        row.costs()
                .ifPresent(costs ->
                        parts.add(texts.get("network.layer.costs", costs.parameters(), costs.multiplications())));
        field.ifPresent(seen -> parts.add(texts.get("networks.own.sees", field(seen))));
        row.problem().ifPresent(problem -> parts.add(sentence(row, problem)));
        return parts.stream().filter(part -> !part.isBlank()).collect(Collectors.joining(", "));
    }
}
