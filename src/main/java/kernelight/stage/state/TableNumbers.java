package kernelight.stage.state;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelight.walk.ExactNumber;
import kernelight.walk.GridName;
import kernelight.walk.NumberTable;

/**
 * The range and the widths of the numbers that the cells of all tables have to show.
 *
 * @param ranges from the smallest to the largest number of each table that may be shown as colours
 * @param rounded whether they are floats: cells then show a few digits of each, and the tables say so
 * @param longest of each table texts as wide as any number in its cells
 */
public record TableNumbers(
        Map<GridName, CellStyle.Shade> ranges, boolean rounded, Map<GridName, List<String>> longest) {
    private static final int WIDEST_TEXTS = 12;
    /** Numbers measured per table: enough that a number is hardly ever wider than the widest of them. */
    private static final int SAMPLES = 16;

    /**
     * @param shaded the tables whose numbers may be shown as colours
     * @param pictures those of them that are pictures
     * @param all every table whose numbers stand in cells; at least one
     */
    public static TableNumbers of(
            Map<GridName, NumberTable> shaded, Set<GridName> pictures, Map<GridName, NumberTable> all) {
        Map<GridName, CellStyle.Shade> ranges = new EnumMap<>(GridName.class);
        shaded.forEach((grid, table) -> {
            CellStyle.Shade range = range(table);
            ranges.put(grid, pictures.contains(grid) ? range.ofPicture() : range);
        });
        Map<GridName, List<String>> longest = new EnumMap<>(GridName.class);
        all.forEach((grid, table) -> longest.put(grid, longest(table.values().stream(), NumberText::inCell)));
        return new TableNumbers(ranges, false, longest);
    }

    /**
     * The same for tables that may be large or compute their numbers on demand: only a sample of their texts is
     * measured.
     *
     * @param inputs the tables that may be shown as colours, all in one range
     */
    public static TableNumbers sampled(Collection<NumberTable> inputs, Map<GridName, List<NumberTable>> all) {
        Map<GridName, CellStyle.Shade> ranges = new EnumMap<>(GridName.class);
        inputs.stream()
                .map(TableNumbers::range)
                .reduce((one, other) -> CellStyle.Shade.range(
                        Math.min(one.smallest(), other.smallest()), Math.max(one.largest(), other.largest())))
                .ifPresent(range -> ranges.put(GridName.INPUT, range));
        boolean rounded = all.values().stream()
                .flatMap(List::stream)
                .flatMap(TableNumbers::sample)
                .map(NumberText::inCell)
                .anyMatch(text -> text.startsWith(ExactNumber.ROUNDED));
        Map<GridName, List<String>> longest = new EnumMap<>(GridName.class);
        all.forEach((grid, tables) -> longest.put(
                grid,
                longest(
                        tables.stream().flatMap(TableNumbers::sample),
                        rounded ? NumberText::roundedInCell : NumberText::inCell)));
        return new TableNumbers(ranges, rounded, longest);
    }

    private static Stream<BigDecimal> sample(NumberTable table) {
        int every = Math.max(1, table.values().size() / SAMPLES);
        return IntStream.iterate(0, index -> index < table.values().size(), index -> index + every)
                .mapToObj(table.values()::get);
    }

    private static CellStyle.Shade range(NumberTable table) {
        double smallest = Double.MAX_VALUE;
        double largest = -Double.MAX_VALUE;
        for (BigDecimal value : table.values()) {
            smallest = Math.min(smallest, value.doubleValue());
            largest = Math.max(largest, value.doubleValue());
        }
        return CellStyle.Shade.range(smallest, largest);
    }

    /** The texts with the most characters: one of them is the widest. */
    private static List<String> longest(Stream<BigDecimal> all, Function<BigDecimal, String> write) {
        List<String> texts = all.distinct()
                .map(write)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        int most = texts.getFirst().length();
        return texts.stream()
                .takeWhile(text -> text.length() >= most - 1)
                .limit(WIDEST_TEXTS)
                .toList();
    }

    /** The widest numbers of a table; of one whose numbers are not known, the widest of all. A matrix has those that it repeats. */
    List<String> longest(GridName grid) {
        GridName source = switch (grid) {
            case WINDOW_MATRIX -> GridName.INPUT;
            case FILTER_MATRIX -> GridName.FILTER;
            default -> grid;
        };
        return longest.containsKey(source)
                ? longest.get(source)
                : longest.values().stream().flatMap(List::stream).toList();
    }

    /** With a table whose cells are as wide as those of another one too, whose numbers stand in them. */
    public TableNumbers withAsWide(GridName table, GridName other) {
        if (!longest.containsKey(table) || !longest.containsKey(other)) {
            return this;
        }
        Map<GridName, List<String>> wider = new EnumMap<>(longest);
        wider.put(
                table,
                Stream.concat(longest.get(table).stream(), longest.get(other).stream())
                        .toList());
        return new TableNumbers(ranges, rounded, wider);
    }

    /** A number as its cell shows it. */
    String inCell(BigDecimal number) {
        return rounded ? NumberText.roundedInCell(number) : NumberText.inCell(number);
    }

    /** The range of a table's numbers; that of no numbers where they are not shown as colours. */
    public CellStyle.Shade rangeOf(GridName grid) {
        return ranges.getOrDefault(grid, CellStyle.Shade.NONE);
    }
}
