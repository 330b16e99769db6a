package kernelight.network.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelight.network.model.LayerCell;
import kernelight.network.model.LayerKind;
import kernelight.network.model.ReceptiveField;
import kernelight.walk.CellFormula;
import kernelight.walk.FinishingStep;
import kernelight.walk.Reduction;

/**
 * How a number of a network was computed. A layer and the batch normalization and activation that directly follow it are
 * one number, as on the screen: terms, their sum, the bias, the value before the activation and after it. All numbers are
 * exact for the inputs that the layer read, except where a function has no exact decimal; the engine's own value differs
 * in its last digits.
 *
 * @param cell the number: a cell of the last of these nodes
 * @param layer the node that computed the terms, such as C3
 * @param kind the kind of that node's layer
 * @param reduction what is done with the terms
 * @param terms in the order in which they are added; none if nothing but padding was read
 * @param steps what is done with the sum: the bias, divisions, the normalization, the activation
 * @param activation the activation that comes last; empty if there is none
 * @param value the number as the engine computed it, in float32
 * @param receptiveField the pixels of the image that it depends on
 */
public record ExplainedNumber(
        LayerCell cell,
        String layer,
        LayerKind kind,
        Reduction reduction,
        List<ExplainedTerm> terms,
        List<Step> steps,
        Optional<LayerKind> activation,
        float value,
        ReceptiveField receptiveField) {
    public ExplainedNumber {
        terms = List.copyOf(terms);
        steps = List.copyOf(steps);
    }

    /** @param after the value after the step */
    public record Step(FinishingStep step, BigDecimal after) {}

    /** These steps one after the other, beginning with the reduced terms. */
    static List<Step> steps(BigDecimal sum, List<FinishingStep> steps) {
        List<Step> done = new ArrayList<>();
        BigDecimal value = sum;
        for (FinishingStep step : steps) {
            value = step.after(value);
            done.add(new Step(step, value));
        }
        return done;
    }

    /** The terms, what they are reduced to, and the steps after it. */
    public CellFormula formula() {
        return new CellFormula(
                reduction,
                terms.stream().map(ExplainedTerm::term).toList(),
                steps.stream().map(Step::step).toList());
    }

    /** The sum of the terms' products, or the maximum or minimum of the terms; 0 without terms. */
    public BigDecimal sum() {
        return formula().ofFirst(terms.size());
    }

    /** The bias; empty if the layer has none. */
    public Optional<BigDecimal> bias() {
        return steps.stream()
                .map(Step::step)
                .filter(FinishingStep.AddBias.class::isInstance)
                .map(step -> ((FinishingStep.AddBias) step).bias())
                .findFirst();
    }

    /** The value before the activation; that of {@link #after()} if there is none. */
    public BigDecimal before() {
        return activation.isPresent() ? afterSteps(steps.size() - 1) : after();
    }

    /** The number itself. */
    public BigDecimal after() {
        return afterSteps(steps.size());
    }

    private BigDecimal afterSteps(int count) {
        return count == 0 ? sum() : steps.get(count - 1).after();
    }
}
