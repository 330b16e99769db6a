package kernelight.stage.player;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kernelight.stage.sheet.Look;
import kernelight.stage.sheet.NumberText;
import kernelight.stage.sheet.Sheet;
import kernelight.stage.sheet.Table;
import kernelight.stage.sheet.WalkSheet;
import kernelight.walk.Frame;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.walk.NumberTable;
import kernelight.walk.Operation;
import kernelight.walk.Walk;
import kernelight.words.Message;

/** One state in one view: its walk, and the sheet at each of its positions. Immutable once it is made. */
public abstract class WalkTables {
    private static final int WIDEST_TEXTS = 12;

    private final Walk walk;
    private final NumberTable result;
    private final Map<GridName, Look.Shade> ranges = new EnumMap<>(GridName.class);
    private List<String> longest = List.of();

    protected WalkTables(Operation operation) {
        walk = new Walk(operation);
        result = walk.result();
        range(operation.target(), result);
    }

    /** The tables at a position, from left to right. */
    protected abstract List<Table> tables(Frame frame);

    /** What the cell that is written is called, with its map or channel where there are several. */
    protected abstract Message target(Frame frame);

    /** Terms that belong together in the written-out sum. */
    protected abstract int termsPerLine();

    /** The numbers of a table may be shown as colours. */
    protected final void range(GridName grid, NumberTable table) {
        double smallest = Double.MAX_VALUE;
        double largest = -Double.MAX_VALUE;
        for (BigDecimal value : table.values()) {
            smallest = Math.min(smallest, value.doubleValue());
            largest = Math.max(largest, value.doubleValue());
        }
        ranges.put(grid, new Look.Shade(0, smallest, largest));
    }

    /** From the smallest to the largest number of a table that may be shown as colours. */
    protected final Look.Shade rangeOf(GridName grid) {
        return ranges.getOrDefault(grid, Look.Shade.NONE);
    }

    /** All numbers that cells may have to hold. Those with the most characters may be the widest. */
    protected final void measure(Stream<BigDecimal> numbers) {
        List<String> texts = numbers.distinct()
                .map(NumberText::inCell)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        int most = texts.getFirst().length();
        longest = texts.stream()
                .takeWhile(text -> text.length() >= most - 1)
                .limit(WIDEST_TEXTS)
                .toList();
    }

    public final Walk walk() {
        return walk;
    }

    /** What the walk writes, finished. */
    public final NumberTable result() {
        return result;
    }

    /** @param hidesSize whether the output's size is asked for */
    final Sheet sheet(Frame frame, Optional<GridCell> pointed, WalkSheet.Options options, boolean hidesSize) {
        List<Table> tables = hidesSize ? UnknownOutput.inPlaceOfOutput(tables(frame)) : tables(frame);
        return WalkSheet.of(walk, frame, tables, target(frame), termsPerLine(), longest, ranges, pointed, options);
    }

    /** The cell that a cell of a matrix stands for; any other cell itself. */
    final GridCell source(GridCell at, Frame frame) {
        return tables(frame).stream()
                .filter(table -> table.grid() == at.grid())
                .findFirst()
                .map(table -> table.source().apply(at.cell()))
                .orElse(at);
    }
}
