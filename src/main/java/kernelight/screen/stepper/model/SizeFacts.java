package kernelight.screen.stepper.model;

import java.util.List;
import java.util.Optional;
import kernelight.engine.kernel.Rounding;
import kernelight.formula.Formula;
import kernelight.formula.OutputSizeFormula;
import kernelight.formula.Ratio;
import kernelight.walk.SlidingAxis;
import kernelight.words.Message;

/**
 * The output's size, worked out.
 *
 * @param directions one speaks for all where they are alike; none where nothing is to be worked out
 * @param further what else there is to say
 */
public record SizeFacts(List<Along> directions, List<Message> further) {
    /**
     * The size along a direction.
     *
     * @param name of the direction, unless it speaks for all
     */
    public record Along(Optional<Message> name, Formula size, List<Message> sentences) {}

    /** With the division of a direction written out, still to be rounded. */
    public static OutputSizeFormula formula(SlidingAxis axis) {
        return new OutputSizeFormula(
                axis.length(),
                axis.window().paddingBefore(),
                axis.window().paddingAfter(),
                axis.window().size(),
                axis.window().stride(),
                axis.window().dilation());
    }

    /** The whole formula, rounded as the window is; without a last window that would begin behind the input. */
    public static Formula size(SlidingAxis axis) {
        OutputSizeFormula formula = formula(axis);
        if (axis.rounding() == Rounding.DOWN) {
            return formula.output();
        }
        Formula one = new Formula.Constant(1);
        Formula all = new Formula.Plus(new Formula.Ceiling(formula.strides()), one);
        return all.value().equals(Ratio.of(axis.places())) ? all : new Formula.Minus(all, one);
    }
}
