package kernelight.data.penstrokes;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/**
 * The digits of one file of pen strokes.
 *
 * @param digits in the file's order
 * @param skipped labels that are not digits, each with the number of its segments, which are left out
 */
public record PenStrokes(List<PenDigit> digits, SortedMap<String, Integer> skipped) {
    /** One of this many writers is held out. */
    private static final int HELD_OUT_OF = 5;

    public PenStrokes {
        digits = List.copyOf(digits);
    }

    /** All writers, sorted by name. */
    public List<String> writers() {
        return digits.stream().map(PenDigit::writer).distinct().sorted().toList();
    }

    /**
     * The writers whose digits are held out for testing: every fifth by name, so that they come from all parts of the
     * file. Of two to four writers it is the last one, and a single writer is not held out.
     */
    public Set<String> heldOutWriters() {
        List<String> writers = writers();
        Set<String> heldOut = new HashSet<>();
        for (int i = HELD_OUT_OF - 1; i < writers.size(); i += HELD_OUT_OF) {
            heldOut.add(writers.get(i));
        }
        if (heldOut.isEmpty() && writers.size() > 1) {
            heldOut.add(writers.getLast());
        }
        return heldOut;
    }

    /** The test set: the digits of the writers who are held out. */
    public List<PenDigit> heldOut() {
        Set<String> heldOut = heldOutWriters();
        return digits.stream().filter(digit -> heldOut.contains(digit.writer())).toList();
    }

    /** The training set: the digits of all other writers. */
    public List<PenDigit> training() {
        Set<String> heldOut = heldOutWriters();
        return digits.stream()
                .filter(digit -> !heldOut.contains(digit.writer()))
                .toList();
    }
}
