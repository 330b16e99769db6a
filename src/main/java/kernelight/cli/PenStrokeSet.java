package kernelight.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kernelight.data.penstrokes.DrawnDigits;
import kernelight.data.penstrokes.PenDigit;
import kernelight.data.penstrokes.PenStrokes;
import kernelight.engine.training.BatchRunner;

/**
 * The pen strokes of one file, and the texts that describe them.
 *
 * @param file its name, without its folder
 */
record PenStrokeSet(String file, PenStrokes strokes) {
    /** The default seed for drawing the strokes of a test set. */
    static final long USUAL_SEED = 42;

    /**
     * Draws each digit once, for a test set.
     *
     * @param heldOutOnly whether to use the held-out writers only
     */
    TestSet testSet(boolean heldOutOnly, long seed, BatchRunner runner) {
        List<PenDigit> digits = heldOutOnly ? strokes.heldOut() : strokes.digits();
        DrawnDigits drawn = DrawnDigits.asWritten(file, digits, seed, runner);
        String heading = heldOutOnly ? file + ", held out: " + heldOut() : describe();
        return new TestSet(heading, drawn.images(), drawn.blank());
    }

    /** @throws CommandFailure if there is only one writer, so that none can be held out */
    void requireHeldOut() {
        if (strokes.heldOutWriters().isEmpty()) {
            throw new CommandFailure(file + " names only one writer, so none can be held out. Leave --hold-out-writers"
                    + " and --held-out-writers out.");
        }
    }

    /** For example: "strokes.gz: 7,494 digits by 30 writers; left out as no digits: "A" (2)". */
    String describe() {
        return file + ": " + count(strokes.digits().size(), strokes.writers().size())
                + (strokes.skipped().isEmpty() ? "" : "; left out as no digits: " + labels());
    }

    /** For example: "1,499 digits by 6 writers". */
    String heldOut() {
        return count(strokes.heldOut().size(), strokes.heldOutWriters().size());
    }

    private static String count(int digits, int writers) {
        return String.format(
                Locale.ROOT,
                "%,d %s by %,d %s",
                digits,
                digits == 1 ? "digit" : "digits",
                writers,
                writers == 1 ? "writer" : "writers");
    }

    private String labels() {
        int shown = 5;
        String labels = strokes.skipped().entrySet().stream()
                .limit(shown)
                .map(entry -> "\"" + entry.getKey() + "\" (" + entry.getValue() + ")")
                .collect(Collectors.joining(", "));
        return strokes.skipped().size() > shown ? labels + ", ..." : labels;
    }
}
