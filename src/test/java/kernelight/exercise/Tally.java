package kernelight.exercise;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Counts how often a mistake that was made is recognised, and how often only other mistakes are named instead. */
public final class Tally {
    private static final double MOST_MISNAMED = 0.01;

    private static final class Row {
        private int made;
        private int alone;
        private int amongOthers;
        private int unnamed;
        private int misnamed;

        private String share(int count) {
            return String.format("%6.1f %%", 100.0 * count / Math.max(1, made));
        }
    }

    private final String title;
    private final Map<String, Row> rows = new TreeMap<>();
    private int nearby;
    private int nearbyNamed;

    Tally(String title, Enum<?>[] mistakes) {
        this(title);
        Arrays.stream(mistakes).forEach(mistake -> rows.put(mistake.name(), new Row()));
    }

    /** A tally of the mistakes that turn up. */
    public Tally(String title) {
        this.title = title;
    }

    void made(Enum<?> mistake, Verdict verdict) {
        made(mistake.name(), verdict);
    }

    public void made(String mistake, Verdict verdict) {
        Row row = rows.computeIfAbsent(mistake, name -> new Row());
        Set<String> named = Named.in(verdict);
        row.made++;
        if (named.isEmpty()) {
            row.unnamed++;
        } else if (!named.contains(mistake)) {
            row.misnamed++;
        } else if (named.size() == 1) {
            row.alone++;
        } else {
            row.amongOthers++;
        }
    }

    /** Records a wrong number near the right one that comes from no mistake. */
    public void nearby(Verdict verdict) {
        if (!verdict.isRight()) {
            nearby++;
            nearbyNamed += Named.in(verdict).isEmpty() ? 0 : 1;
        }
    }

    /**
     * @param recognised the least share of the mistakes made that has to be recognised, alone or among others
     * @param falselyNamed the largest share of nearby numbers for which a mistake may be named
     */
    public void check(double recognised, double falselyNamed) {
        print();
        int made = rows.values().stream().mapToInt(row -> row.made).sum();
        int found = rows.values().stream()
                .mapToInt(row -> row.alone + row.amongOthers)
                .sum();
        assertAll(Stream.concat(
                rows.entrySet().stream().map(entry -> () -> {
                    Row row = entry.getValue();
                    assertTrue(row.alone > 0, () -> entry.getKey() + " is never recognised alone");
                    assertTrue(
                            row.misnamed <= MOST_MISNAMED * row.made,
                            () -> "for " + entry.getKey() + " another one is named: " + row.share(row.misnamed));
                }),
                Stream.of(
                        () -> assertTrue(found >= recognised * made, () -> found + " of " + made + " are recognised"),
                        () -> assertTrue(
                                nearbyNamed <= falselyNamed * nearby,
                                () -> nearbyNamed + " of " + nearby + " nearby numbers are named"))));
    }

    private void print() {
        System.out.printf("%n%-26s %7s %8s %8s %8s %8s%n", title, "made", "alone", "among", "unnamed", "other");
        rows.forEach((name, row) -> System.out.printf(
                "%-26s %7d %s %s %s %s%n",
                name,
                row.made,
                row.share(row.alone),
                row.share(row.amongOthers),
                row.share(row.unnamed),
                row.share(row.misnamed)));
        System.out.printf(
                "numbers nearby, no mistake made: %d, named %.1f %%%n",
                nearby, 100.0 * nearbyNamed / Math.max(1, nearby));
    }
}
