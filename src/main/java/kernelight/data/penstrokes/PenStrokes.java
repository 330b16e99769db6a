package kernelight.data.penstrokes;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/**
 * The digits of one file of pen strokes.
 *
 * @param digits in the file's order
 * @param skipped labels that are no digit, each with how many segments have it; those segments are left out
 */
public record PenStrokes(List<PenDigit> digits, SortedMap<String, Integer> skipped) {
    /** Of so many writers one is held out. */
    private static final int HELD_OUT_OF = 5;

    public PenStrokes {
        digits = List.copyOf(digits);
    }

    /** Everybody who wrote, sorted by name. */
    public List<String> writers() {
        return digits.stream().map(PenDigit::writer).distinct().sorted().toList();
    }

    /**
     * A fifth of the writers, the same ones each time: every fifth by name, so that they come from all parts of a file
     * that many tablets filled; of fewer than five the last one, and nobody where there is no one else.
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

    /** The digits of the writers who are held out. */
    public List<PenDigit> heldOut() {
        Set<String> heldOut = heldOutWriters();
        return digits.stream().filter(digit -> heldOut.contains(digit.writer())).toList();
    }

    /** The digits of all others. */
    public List<PenDigit> kept() {
        Set<String> heldOut = heldOutWriters();
        return digits.stream()
                .filter(digit -> !heldOut.contains(digit.writer()))
                .toList();
    }
}
