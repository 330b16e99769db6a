package kernelight.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds what was meant by a name that was typed wrong. */
final class NearestName {
    private NearestName() {}

    /** The name that begins so, or else the one that takes the fewest changed letters, if those are at most half of it. */
    static Optional<String> of(String typed, List<String> names) {
        return names.stream()
                .min(Comparator.comparing((String name) -> !isBeginning(typed, name))
                        .thenComparing(name -> distance(typed, name)))
                .filter(name -> isBeginning(typed, name) || 2 * distance(typed, name) <= name.length());
    }

    private static boolean isBeginning(String typed, String name) {
        return !typed.isEmpty() && name.startsWith(typed);
    }

    /** How many letters have to be inserted, removed or replaced to turn one word into the other (Levenshtein 1966). */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
