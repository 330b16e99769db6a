package kernelight.stage.sheet;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kernelight.walk.GridName;
import kernelight.walk.NumberTable;

/**
 * What the cells of all tables have to hold.
 *
 * @param ranges from the smallest to the largest number of each table that may be shown as colours
 * @param longest texts as wide as any number in a cell, so that all numbers are written in one size
 */
public record TableNumbers(Map<GridName, Look.Shade> ranges, List<String> longest) {
    private static final int WIDEST_TEXTS = 12;

    /**
     * @param shaded the tables whose numbers may be shown as colours
     * @param all every table whose numbers stand in cells; at least one
     */
    public static TableNumbers of(Map<GridName, NumberTable> shaded, Collection<NumberTable> all) {
        Map<GridName, Look.Shade> ranges = new EnumMap<>(GridName.class);
        shaded.forEach((grid, table) -> ranges.put(grid, range(table)));
        return new TableNumbers(ranges, longest(all));
    }

    private static Look.Shade range(NumberTable table) {
        double smallest = Double.MAX_VALUE;
        double largest = -Double.MAX_VALUE;
        for (BigDecimal value : table.values()) {
            smallest = Math.min(smallest, value.doubleValue());
            largest = Math.max(largest, value.doubleValue());
        }
        return new Look.Shade(0, smallest, largest);
    }

    /** The texts with the most characters: one of them is the widest. */
    private static List<String> longest(Collection<NumberTable> all) {
        List<String> texts = all.stream()
                .flatMap(table -> table.values().stream())
                .distinct()
                .map(NumberText::inCell)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        int most = texts.getFirst().length();
        return texts.stream()
                .takeWhile(text -> text.length() >= most - 1)
                .limit(WIDEST_TEXTS)
                .toList();
    }

    /** The range of a table's numbers; that of no numbers where they are not shown as colours. */
    public Look.Shade rangeOf(GridName grid) {
        return ranges.getOrDefault(grid, Look.Shade.NONE);
    }
}
