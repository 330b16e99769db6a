package kernelight.screen.pooling.model;

import java.util.ArrayList;
import java.util.List;
import kernelight.engine.kernel.Rounding;
import kernelight.formula.Formula;
import kernelight.formula.OutputSizeFormula;
import kernelight.walk.ExactNumber;
import kernelight.walk.PoolingCase;
import kernelight.walk.SlidingAxis;
import kernelight.words.Message;

/** What the output size's division means for a case, in sentences. */
public final class OutputFacts {
    private OutputFacts() {}

    public static OutputSizeFormula formula(SlidingAxis axis) {
        return new OutputSizeFormula(
                axis.length(),
                axis.window().paddingBefore(),
                axis.window().paddingAfter(),
                axis.window().size(),
                axis.window().stride(),
                1);
    }

    /** The whole formula, rounded as the case rounds. */
    public static Formula output(SlidingAxis axis) {
        Formula places = formula(axis).places();
        return new Formula.Plus(
                axis.rounding() == Rounding.UP ? new Formula.Ceiling(places) : new Formula.Floor(places),
                new Formula.Constant(1));
    }

    /** Whether one formula speaks for rows and columns. */
    public static boolean isAlike(PoolingCase example) {
        return example.rowAxis().equals(example.columnAxis());
    }

    /** The sentences about one direction. */
    public static List<Message> sentences(SlidingAxis axis) {
        OutputSizeFormula formula = formula(axis);
        int stride = axis.window().stride();
        if (formula.divides()) {
            return List.of(Message.of("pooling.outputSize.divides", axis.travel(), stride), unread(axis));
        }
        List<Message> sentences = new ArrayList<>();
        sentences.add(Message.of(
                "pooling.outputSize.remainder", axis.travel(), stride, axis.travel() / stride, axis.remainder()));
        sentences.add(Message.of(
                "pooling.outputSize.rounded." + (axis.rounding() == Rounding.UP ? "up" : "down"),
                ExactNumber.text(formula.unrounded().decimal(2)),
                axis.places()));
        sentences.add(unread(axis));
        return sentences;
    }

    private static Message unread(SlidingAxis axis) {
        int count = axis.neverRead().size();
        return count == 0
                ? Message.of("pooling.outputSize.allRead")
                : Message.of("pooling.outputSize.neverRead", count);
    }
}
