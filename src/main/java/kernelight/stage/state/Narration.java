package kernelight.stage.state;

import java.math.BigDecimal;
import java.util.List;
import kernelight.walk.Cell;
import kernelight.walk.CellFormula;
import kernelight.walk.FinishingStep;
import kernelight.walk.Frame;
import kernelight.walk.Reduction;
import kernelight.walk.ScalarFunction;
import kernelight.walk.Term;
import kernelight.words.Message;

/** Says in words where a walk is. */
public final class Narration {
    private Narration() {}

    /** Which cell is being written: "Output row 2, column 3". */
    public static Message place(Message table, Cell cell) {
        return Message.of("stage.place", table, cell.row() + 1, cell.column() + 1);
    }

    /** What the last micro-step did. */
    public static Message step(Frame frame) {
        int terms = frame.formula().terms().size();
        return switch (frame.phase()) {
            case READY -> Message.of("stage.step.ready." + kind(frame.formula()), terms);
            case TERM -> Message.of("stage.step.term." + kind(frame.formula()), frame.termsDone(), terms);
            case FINISHING -> FinishingWords.of(frame);
            case WRITTEN -> Message.of("stage.step.written", said(frame, frame.value()));
        };
    }

    /** A few words beside the running sum. */
    static Message note(Frame frame) {
        return switch (frame.phase()) {
            case READY, TERM ->
                Message.of(
                        "stage.strip.soFar",
                        frame.termsDone(),
                        frame.formula().terms().size());
            case FINISHING -> FinishingWords.note(frame);
            case WRITTEN ->
                Message.of(
                        "stage.strip.written",
                        frame.target().row() + 1,
                        frame.target().column() + 1);
        };
    }

    /** The whole state of the picture in one sentence. */
    public static Message spoken(Message table, Frame frame) {
        Message place = place(table, frame.target());
        String value = said(frame, frame.value());
        return switch (frame.phase()) {
            case READY -> Message.of("stage.spoken.ready", place);
            case TERM -> Message.of("stage.spoken.term", place, step(frame), term(frame), value);
            case FINISHING ->
                frame.currentStep().orElseThrow() instanceof FinishingStep.Apply
                        ? Message.of("stage.spoken.function", place, step(frame))
                        : Message.of("stage.spoken.then", place, step(frame), value);
            case WRITTEN ->
                frame.formula()
                        .function()
                        .map(function -> written(place, frame, function))
                        .orElseGet(() -> Message.of("stage.spoken.written", place, value));
        };
    }

    /** The same while the number is asked for: where it is, and nothing of what it comes to. */
    static Message asked(Message table, Frame frame) {
        return Message.of("stage.spoken.asked", place(table, frame.target()));
    }

    private static Message written(Message place, Frame frame, ScalarFunction function) {
        String sum = said(frame, frame.sum());
        String value = said(frame, frame.value());
        return function instanceof ScalarFunction.Relu
                ? Message.of("stage.spoken.written.relu", place, sum, value)
                : Message.of("stage.spoken.written.function", place, sum, value, function.symbol());
    }

    /** A number as the strip shows it. */
    private static String said(Frame frame, BigDecimal value) {
        return FormulaTexts.of(frame.formula()).sum(value);
    }

    private static Message term(Frame frame) {
        return term(frame.formula().terms().get(frame.termsDone() - 1));
    }

    /** "4 times 5", or the number alone. */
    static Message term(Term term) {
        String first = NumberText.inSum(term.firstValue());
        String second = NumberText.inSum(term.secondValue());
        return switch (term.form()) {
            case PRODUCT ->
                term.second().isPresent()
                        ? Message.of("stage.spoken.product", first, second)
                        : new Message("stage.spoken.number", List.of(first));
            case SQUARE -> new Message("stage.spoken.square", List.of(first));
            case SQUARED_DIFFERENCE -> Message.of("stage.spoken.squaredDifference", first, second);
            case EXPONENTIAL -> Message.of("stage.spoken.exponential", first, second);
        };
    }

    private static String kind(CellFormula formula) {
        if (formula.reduction() != Reduction.SUM) {
            return "candidate";
        }
        boolean numbers = formula.terms().stream()
                .allMatch(term ->
                        term.form() == Term.Form.PRODUCT && term.second().isEmpty());
        boolean products = formula.terms().stream().anyMatch(FormulaTexts::isProduct);
        return numbers ? "number" : products ? "product" : "term";
    }
}
