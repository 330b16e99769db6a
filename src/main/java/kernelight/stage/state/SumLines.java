package kernelight.stage.state;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kernelight.formula.Quantity;
import kernelight.walk.Cell;
import kernelight.walk.CellFormula;
import kernelight.walk.ExactNumber;
import kernelight.walk.Frame;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.walk.Phase;
import kernelight.walk.Reduction;
import kernelight.walk.ScalarFunction;
import kernelight.words.LocalizedMessage;

/** Writes out the computation of the current number as a sum, a max or min, or a mean. */
public final class SumLines {
    private static final String NOTHING_YET = "\u2013";

    private SumLines() {}

    /**
     * @param quantities the quantity that each table holds
     * @param target the quantity that is computed
     * @param termsPerLine terms that belong together: a row of the filter
     * @param place where the number is, written beside it once it is finished
     */
    public static SumLine of(
            Frame frame,
            Function<GridName, Quantity> quantities,
            Quantity target,
            int termsPerLine,
            Function<Frame, LocalizedMessage> place) {
        CellFormula formula = frame.formula();
        FinishingTexts finishing = FinishingTexts.of(frame, quantities);
        return new SumLine(
                finishing.opening(),
                finishing.closing(),
                formula.reduction() == Reduction.SUM ? "+" : ",",
                new TermTexts(formula, quantities),
                Math.max(1, termsPerLine),
                frame.termsDone(),
                frame.phase() == Phase.TERM ? frame.termsDone() - 1 : -1,
                formula.winner(frame.termsDone()).orElse(-1),
                subtotals(frame),
                finishing.after(),
                FormulaTexts.of(formula).isRounded() ? ExactNumber.ROUNDED : "=",
                soFar(frame),
                formula.function().map(function -> activation(frame, function)),
                target,
                Narration.note(frame, place),
                frame.hasBegun());
    }

    private static SumLine.Subtotals subtotals(Frame frame) {
        List<CellFormula.Part> parts = frame.formula().parts();
        if (frame.formula().reduction() != Reduction.SUM || parts.size() < 2) {
            return SumLine.Subtotals.NONE;
        }
        FormulaTexts texts = FormulaTexts.of(frame.formula());
        return new SumLine.Subtotals(
                parts.size(),
                parts.stream()
                        .takeWhile(part -> part.first() < frame.termsDone())
                        .map(part -> new SumLine.Subtotal(
                                name(frame.formula(), part), texts.subtotal(part, frame.termsDone()), part.end()))
                        .toList());
    }

    /**
     * A part is the terms of one input channel; in the gradient with respect to the input, of one filter; in those with
     * respect to filters and biases, of one image, or of one depth slice of a single image.
     */
    private static LocalizedMessage name(CellFormula formula, CellFormula.Part part) {
        GridCell first = formula.terms().get(part.first()).first();
        GridCell last = formula.terms().get(part.end() - 1).first();
        if (first.grid() == GridName.OUTPUT_GRADIENT && readsSeveralImages(formula)) {
            return LocalizedMessage.of("stage.strip.part.image", first.cell().image() + 1);
        }
        if (first.grid() == GridName.OUTPUT_GRADIENT && readsOneMap(formula)) {
            return LocalizedMessage.of("stage.strip.part.plane", first.cell().plane() + 1);
        }
        boolean isOfOneChannel = first.cell().channel() == last.cell().channel();
        int number = (isOfOneChannel ? first.cell().channel() : part.number()) + 1;
        return LocalizedMessage.of(
                first.grid() == GridName.OUTPUT_GRADIENT ? "stage.strip.part.filter" : "stage.strip.part.channel",
                number);
    }

    private static boolean readsSeveralImages(CellFormula formula) {
        Cell first = formula.terms().getFirst().first().cell();
        Cell last = formula.terms().getLast().first().cell();
        return first.image() != last.image();
    }

    private static boolean readsOneMap(CellFormula formula) {
        Cell first = formula.terms().getFirst().first().cell();
        Cell last = formula.terms().getLast().first().cell();
        return first.channel() == last.channel();
    }

    /** The result of the terms so far. The sum of no terms is 0, but they have no max or min. */
    private static String soFar(Frame frame) {
        return frame.formula().reduction() != Reduction.SUM && frame.termsDone() == 0
                ? NOTHING_YET
                : FormulaTexts.of(frame.formula()).sum(frame.sum());
    }

    private static SumLine.Activation activation(Frame frame, ScalarFunction function) {
        boolean done = frame.stepsDone() == frame.formula().steps().size();
        return new SumLine.Activation(
                function.symbol(),
                FormulaTexts.of(frame.formula()).sum(frame.value()),
                done,
                done && frame.phase() == Phase.FINISHING);
    }

    /** The line for a number that a quiz asks for: it reveals nothing. */
    public static SumLine asked(Quantity target) {
        SumLine.Terms none = new TermTexts(CellFormula.sum(List.of()), grid -> target);
        return new SumLine(
                "",
                "",
                "+",
                none,
                1,
                0,
                -1,
                -1,
                SumLine.Subtotals.NONE,
                List.of(),
                "=",
                "?",
                Optional.empty(),
                target,
                LocalizedMessage.of("stage.strip.asked"),
                true);
    }
}
