package kernelight.stage.state;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import kernelight.walk.Cell;
import kernelight.walk.CellFormula;
import kernelight.walk.FinishingStep;
import kernelight.walk.Frame;
import kernelight.walk.GridName;
import kernelight.walk.Reduction;
import kernelight.walk.ScalarFunction;
import kernelight.walk.Term;
import kernelight.words.LocalizedMessage;

/** Describes in words the current cell of a walk and the last step. */
public final class Narration {
    private Narration() {}

    /**
     * Which cell is being written: "Output row 2, column 3".
     *
     * @param ofSignal whether its position alone names it: "Output position 3"
     */
    public static LocalizedMessage cellName(LocalizedMessage table, Cell cell, boolean ofSignal) {
        return ofSignal
                ? LocalizedMessage.of("stage.place.signal", table, cell.column() + 1)
                : LocalizedMessage.of("stage.place", table, cell.row() + 1, cell.column() + 1);
    }

    /** Where it is in its table: "row 2, column 3", or "position 3" of a signal. */
    public static LocalizedMessage place(Cell cell, boolean ofSignal) {
        return ofSignal
                ? LocalizedMessage.of("stage.strip.written.signal", cell.column() + 1)
                : LocalizedMessage.of("stage.strip.written", cell.row() + 1, cell.column() + 1);
    }

    /** What the last micro-step did. */
    public static LocalizedMessage step(Frame frame) {
        int terms = frame.formula().terms().size();
        return switch (frame.phase()) {
            case READY -> LocalizedMessage.of("stage.step.ready." + kind(frame.formula()), terms);
            case FLIPPING ->
                LocalizedMessage.of("stage.step.flip." + frame.currentFlip().orElseThrow());
            case TERM -> LocalizedMessage.of("stage.step.term." + kind(frame.formula()), frame.termsDone(), terms);
            case FINISHING -> FinishingWords.of(frame);
            case WRITTEN -> LocalizedMessage.of("stage.step.written", text(frame, frame.value()));
        };
    }

    /** A few words beside the running sum; where the number stands once it is written. */
    static LocalizedMessage note(Frame frame, Function<Frame, LocalizedMessage> place) {
        if (isTie(frame)) {
            return LocalizedMessage.of("stage.strip.tie");
        }
        return switch (frame.phase()) {
            case READY, FLIPPING, TERM ->
                LocalizedMessage.of(
                        "stage.strip.soFar",
                        frame.termsDone(),
                        frame.formula().terms().size());
            case FINISHING -> FinishingWords.note(frame);
            case WRITTEN -> place.apply(frame);
        };
    }

    /** Whether several numbers are the largest or smallest so far: the first of them is kept. */
    private static boolean isTie(Frame frame) {
        return frame.formula().isTie(frame.termsDone());
    }

    /** The whole state of the stage in one sentence, for screen readers. */
    public static LocalizedMessage spoken(LocalizedMessage cell, Frame frame) {
        LocalizedMessage spoken = spokenWithoutTie(cell, frame);
        return isTie(frame) ? LocalizedMessage.of("stage.spoken.tie", spoken) : spoken;
    }

    private static LocalizedMessage spokenWithoutTie(LocalizedMessage cell, Frame frame) {
        String value = text(frame, frame.value());
        return switch (frame.phase()) {
            case READY -> LocalizedMessage.of("stage.spoken.ready", cell);
            case FLIPPING -> LocalizedMessage.of("stage.spoken.flip", step(frame), cell);
            case TERM -> LocalizedMessage.of("stage.spoken.term", cell, step(frame), term(frame), value);
            case FINISHING ->
                frame.currentStep().orElseThrow() instanceof FinishingStep.Apply
                        ? LocalizedMessage.of("stage.spoken.function", cell, step(frame))
                        : LocalizedMessage.of("stage.spoken.then", cell, step(frame), value);
            case WRITTEN ->
                frame.formula()
                        .function()
                        .map(function -> written(cell, frame, function))
                        .orElseGet(() -> LocalizedMessage.of("stage.spoken.written", cell, value));
        };
    }

    /** The same while a quiz asks for the number: which cell it is, but not its value. */
    static LocalizedMessage asked(LocalizedMessage cell) {
        return LocalizedMessage.of("stage.spoken.asked", cell);
    }

    private static LocalizedMessage written(LocalizedMessage cell, Frame frame, ScalarFunction function) {
        String sum = text(frame, frame.sum());
        String value = text(frame, frame.value());
        return function instanceof ScalarFunction.Relu
                ? LocalizedMessage.of("stage.spoken.written.relu", cell, sum, value)
                : LocalizedMessage.of("stage.spoken.written.function", cell, sum, value, function.symbol());
    }

    /** A number as the written-out sum shows it. */
    private static String text(Frame frame, BigDecimal value) {
        return FormulaTexts.of(frame.formula()).sum(value);
    }

    private static LocalizedMessage term(Frame frame) {
        return term(frame.formula().terms().get(frame.termsDone() - 1));
    }

    /** "4 times 5", or the number alone. */
    static LocalizedMessage term(Term term) {
        String first = NumberText.inSum(term.firstValue());
        String second = NumberText.inSum(term.secondValue());
        return switch (term.form()) {
            case PRODUCT ->
                term.second().isPresent()
                        ? LocalizedMessage.of("stage.spoken.product", first, second)
                        : new LocalizedMessage("stage.spoken.number", List.of(first));
            case SQUARE -> new LocalizedMessage("stage.spoken.square", List.of(first));
            case SQUARED_DIFFERENCE -> LocalizedMessage.of("stage.spoken.squaredDifference", first, second);
            case EXPONENTIAL -> LocalizedMessage.of("stage.spoken.exponential", first, second);
        };
    }

    /** Whether a formula adds to what an output has so far. */
    private static boolean isSoFar(CellFormula formula) {
        return formula.terms().size() > 1
                && formula.terms().getFirst().second().isEmpty()
                && formula.terms().getFirst().first().grid() == GridName.OUTPUT;
    }

    private static String kind(CellFormula formula) {
        if (formula.reduction() != Reduction.SUM) {
            return "candidate";
        }
        if (isSoFar(formula)) {
            return "stamp";
        }
        boolean numbers = formula.terms().stream()
                .allMatch(term ->
                        term.form() == Term.Form.PRODUCT && term.second().isEmpty());
        boolean products = formula.terms().stream().anyMatch(FormulaTexts::isProduct);
        return numbers ? "number" : products ? "product" : "term";
    }
}
