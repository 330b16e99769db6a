package kernelight.stage.sheet;

import java.util.List;
import kernelight.walk.Cell;
import kernelight.walk.CellFormula;
import kernelight.walk.Frame;
import kernelight.walk.Reduction;
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
            case DIVISION -> Message.of("stage.step.divided", frame.formula().divisor());
            case BIAS -> Message.of("stage.step.bias", bias(frame));
            case ACTIVATION -> relu(frame);
            case WRITTEN -> Message.of("stage.step.written", NumberText.inSum(frame.value()));
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
            case DIVISION -> Message.of("stage.strip.mean");
            case BIAS -> Message.of("stage.strip.bias");
            case ACTIVATION -> Message.of("stage.strip.relu");
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
        String value = NumberText.inSum(frame.value());
        return switch (frame.phase()) {
            case READY -> Message.of("stage.spoken.ready", place);
            case TERM -> Message.of("stage.spoken.term", place, step(frame), term(frame), value);
            case DIVISION, BIAS -> Message.of("stage.spoken.then", place, step(frame), value);
            case ACTIVATION -> Message.of("stage.spoken.relu", place, step(frame));
            case WRITTEN ->
                frame.formula().relu()
                        ? Message.of("stage.spoken.written.relu", place, NumberText.inSum(frame.sum()), value)
                        : Message.of("stage.spoken.written", place, value);
        };
    }

    /** The same while the number is asked for: where it is, and nothing of what it comes to. */
    static Message asked(Message table, Frame frame) {
        return Message.of("stage.spoken.asked", place(table, frame.target()));
    }

    /** "4 times 5", or the number alone. */
    private static Message term(Frame frame) {
        var term = frame.formula().terms().get(frame.termsDone() - 1);
        String first = NumberText.inSum(term.firstValue());
        return term.second().isPresent()
                ? Message.of("stage.spoken.product", first, NumberText.inSum(term.secondValue()))
                : new Message("stage.spoken.number", List.of(first));
    }

    /** What a ReLU does to the sum it gets. */
    private static Message relu(Frame frame) {
        String sum = NumberText.inSum(frame.sum());
        return frame.sum().signum() < 0
                ? Message.of("stage.step.relu.negative", sum)
                : Message.of("stage.step.relu.kept", sum);
    }

    private static String bias(Frame frame) {
        return NumberText.inSum(frame.formula().bias().orElseThrow().value());
    }

    private static String kind(CellFormula formula) {
        if (formula.reduction() != Reduction.SUM) {
            return "candidate";
        }
        return formula.terms().stream().anyMatch(term -> term.second().isPresent()) ? "product" : "number";
    }
}
