package kernelight.stage.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kernelight.formula.Quantity;
import kernelight.walk.CellFormula;
import kernelight.walk.Frame;
import kernelight.walk.GridName;
import kernelight.walk.Phase;
import kernelight.walk.Reduction;
import kernelight.words.Message;

/** Writes the number being made out as a sum, a largest, or a mean. */
public final class SumLines {
    private static final String NOTHING_YET = "\u2013";

    private SumLines() {}

    /**
     * @param quantities whose number stands in a table
     * @param target whose number is being made
     * @param termsPerLine terms that belong together: a line of the filter
     */
    public static SumLine of(Frame frame, Function<GridName, Quantity> quantities, Quantity target, int termsPerLine) {
        CellFormula formula = frame.formula();
        int current = frame.phase() == Phase.TERM ? frame.termsDone() - 1 : -1;
        return new SumLine(
                switch (formula.reduction()) {
                    case SUM -> formula.divisor() > 1 ? "(" : "";
                    case MAX -> "max(";
                    case MIN -> "min(";
                },
                formula.reduction() == Reduction.SUM ? "+" : ",",
                new TermTexts(formula, quantities),
                Math.max(1, termsPerLine),
                frame.termsDone(),
                current,
                formula.winner(frame.termsDone()).orElse(-1),
                afters(frame),
                soFar(frame),
                formula.relu() ? Optional.of(relu(frame)) : Optional.empty(),
                target,
                Narration.note(frame),
                frame.phase() != Phase.READY);
    }

    /** What the terms came to so far; of no numbers there is a sum, but no largest. */
    private static String soFar(Frame frame) {
        return frame.formula().reduction() != Reduction.SUM && frame.termsDone() == 0
                ? NOTHING_YET
                : NumberText.inSum(frame.sum());
    }

    private static SumLine.Activation relu(Frame frame) {
        return new SumLine.Activation(
                "ReLU",
                NumberText.inSum(frame.value()),
                frame.phase().compareTo(Phase.ACTIVATION) >= 0,
                frame.phase() == Phase.ACTIVATION);
    }

    /** The line of a number that is asked for: it gives nothing away. */
    public static SumLine asked(Quantity target) {
        SumLine.Terms none = new TermTexts(CellFormula.sum(List.of()), grid -> target);
        return new SumLine(
                "",
                "+",
                none,
                1,
                0,
                -1,
                -1,
                List.of(),
                "?",
                Optional.empty(),
                target,
                Message.of("stage.strip.asked"),
                true);
    }

    private static List<SumLine.After> afters(Frame frame) {
        CellFormula formula = frame.formula();
        List<SumLine.After> afters = new ArrayList<>();
        if (formula.divisor() > 1) {
            afters.add(after(frame, Phase.DIVISION, "\u00f7", Integer.toString(formula.divisor()), Quantity.STRIDE));
        }
        formula.bias()
                .ifPresent(bias ->
                        afters.add(after(frame, Phase.BIAS, "+", NumberText.factor(bias.value()), Quantity.BIAS)));
        return afters;
    }

    private static SumLine.After after(Frame frame, Phase phase, String sign, String text, Quantity quantity) {
        return new SumLine.After(
                sign, new SumLine.Factor(text, quantity), frame.phase().compareTo(phase) >= 0, frame.phase() == phase);
    }
}
