package kernelight.screen.stepper.model;

import java.util.List;
import java.util.Optional;
import kernelight.engine.kernel.Rounding;
import kernelight.formula.Formula;
import kernelight.formula.OutputSizeFormula;
import kernelight.formula.Ratio;
import kernelight.walk.SlidingAxis;
import kernelight.words.LocalizedMessage;

/**
 * How the output's size is computed, as formulas and sentences.
 *
 * @param directions one formula for each direction, or a single one where they are equal; empty where there is no
 *     formula
 * @param further further sentences
 */
public record SizeFacts(List<Along> directions, List<LocalizedMessage> further) {
    /**
     * The size in one direction.
     *
     * @param name the name of the direction; empty if it is for all
     */
    public record Along(Optional<LocalizedMessage> name, Formula size, List<LocalizedMessage> sentences) {}

    /** The formula of a direction before rounding. */
    public static OutputSizeFormula formula(SlidingAxis axis) {
        return new OutputSizeFormula(
                axis.length(),
                axis.window().paddingBefore(),
                axis.window().paddingAfter(),
                axis.window().size(),
                axis.window().stride(),
                axis.window().dilation());
    }

    /**
     * The whole formula with its rounding. Rounded up, it subtracts a last window that would start beyond the input, as
     * PyTorch does.
     */
    public static Formula size(SlidingAxis axis) {
        OutputSizeFormula formula = formula(axis);
        if (axis.rounding() == Rounding.DOWN) {
            return formula.output();
        }
        Formula one = new Formula.Constant(1);
        Formula all = new Formula.Plus(new Formula.Ceiling(formula.strides()), one);
        return all.value().equals(Ratio.of(axis.outputSize())) ? all : new Formula.Minus(all, one);
    }
}
