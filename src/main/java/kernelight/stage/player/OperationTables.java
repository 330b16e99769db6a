package kernelight.stage.player;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import kernelight.formula.Quantity;
import kernelight.stage.state.Sign;
import kernelight.stage.state.Slice;
import kernelight.stage.state.Table;
import kernelight.stage.state.TableNumbers;
import kernelight.walk.Cell;
import kernelight.walk.CellFormula;
import kernelight.walk.Frame;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.walk.NumberTable;
import kernelight.walk.Operand;
import kernelight.walk.Operation;
import kernelight.walk.Sizes;
import kernelight.walk.Term;
import kernelight.walk.Walk;
import kernelight.words.LocalizedMessage;

/**
 * The tables of any operation, of any size. Of each table that it reads, the channels are shown that the current number
 * is computed from; of the one it writes, the current feature map. Numbers of which each channel holds one, as in a
 * fully connected layer, are laid out in rows.
 */
public final class OperationTables implements WalkTables {
    private final Walk walk;
    private final TableNumbers numbers;

    public OperationTables(Operation operation) {
        walk = new Walk(operation);
        Map<GridName, List<NumberTable>> all = new EnumMap<>(GridName.class);
        operation.operands().forEach(operand -> all.put(operand.name(), operand.tables()));
        List<NumberTable> inputs = all.getOrDefault(GridName.INPUT, List.of());
        all.put(operation.target(), List.of(walk.result()));
        numbers = TableNumbers.sampled(inputs, all);
    }

    @Override
    public List<Table> at(Frame frame, int image) {
        List<Table> all = new ArrayList<>();
        for (Operand operand : walk.operation().operands()) {
            Table table = table(operand, frame.formula(), frame);
            all.add(all.isEmpty() ? table : table.after(sign(operand)));
        }
        all.add(written(frame).after(addsUp(frame.formula()) ? Sign.EQUALS : Sign.BECOMES));
        return all;
    }

    /** Whether the number is a sum of products; otherwise it is one of the numbers read, possibly changed. */
    private static boolean addsUp(CellFormula formula) {
        return formula.terms().stream().anyMatch(term -> term.second().isPresent());
    }

    private Sign sign(Operand operand) {
        return switch (operand.name()) {
            case FILTER -> operand.tables().getFirst().sizes().channelCount() > 1 ? Sign.SLIDES : Sign.TIMES;
            case BIAS -> Sign.PLUS;
            default -> Sign.BESIDE;
        };
    }

    private Table table(Operand operand, CellFormula formula, Frame frame) {
        Map<Cell, BigDecimal> read = read(operand.name(), formula);
        Sizes sizes = operand.tables().getFirst().sizes();
        Optional<Cell> current = current(operand.name(), frame);
        Cell first = read.keySet().stream().findFirst().orElse(new Cell(0, 0, 0, 0, 0));
        boolean severalFilters =
                read.keySet().stream().mapToInt(Cell::filter).distinct().count() > 1;
        if (isOneInEachChannel(operand) && !severalFilters && (read.size() > 1 || operand.name() == GridName.INPUT)) {
            NumbersInRows rows = NumbersInRows.of(sizes.channels(), formula);
            return rows.table(
                    operand.name(),
                    quantity(operand.name()),
                    name(operand.name()),
                    first.filter(),
                    rounded(LocalizedMessage.of("stage.table.count", sizes.channels())),
                    operand::at,
                    current.orElse(first).channel());
        }
        Set<Cell> channels = new LinkedHashSet<>(); // one cell for each channel of each filter that is read
        read.keySet().forEach(cell -> channels.add(new Cell(cell.filter(), cell.channel(), 0, 0, 0)));
        if (channels.isEmpty()) {
            channels.add(first);
        }
        PaddedExtent extent = PaddedExtent.of(operand);
        List<Slice> slices = channels.stream()
                .flatMap(channel -> slices(
                        channel,
                        extent,
                        plane -> caption(
                                operand.name(),
                                channel,
                                plane,
                                severalFilters,
                                channels.size() > 1,
                                sizes.planes() > 1)))
                .toList();
        Window window = Window.of(read.keySet());
        return Table.of(
                        operand.name(),
                        quantity(operand.name()),
                        name(operand.name()),
                        sizes.channelCount() == 1 ? Optional.empty() : Optional.of(size(sizes)),
                        extent.planes().count(),
                        slices,
                        operand::at,
                        current.map(cell -> firstInChannel(cell, read.keySet())).orElse(first))
                .withReach(window.rows(), window.columns())
                .withEdges(operand::isPadding, cell -> false, Optional.empty());
    }

    private static boolean isOneInEachChannel(Operand operand) {
        Sizes sizes = operand.tables().getFirst().sizes();
        return operand.window().isEmpty() && sizes.channelCount() == 1 && sizes.channels() > 1;
    }

    /** The first cell of the window in the channel of a cell, so that the whole window stays in sight. */
    private static Cell firstInChannel(Cell current, Set<Cell> read) {
        return read.stream()
                .filter(cell -> cell.filter() == current.filter()
                        && cell.channel() == current.channel()
                        && cell.plane() == current.plane())
                .findFirst()
                .orElse(current);
    }

    /** The cells of a table that a formula reads, in its order, with their numbers. */
    private static Map<Cell, BigDecimal> read(GridName grid, CellFormula formula) {
        Map<Cell, BigDecimal> read = new LinkedHashMap<>();
        for (Term term : formula.terms()) {
            if (term.first().grid() == grid) {
                read.put(term.first().cell(), term.firstValue());
            }
            term.second().filter(at -> at.grid() == grid).ifPresent(at -> read.put(at.cell(), term.secondValue()));
        }
        formula.steps().stream()
                .flatMap(step -> step.reads().stream())
                .filter(at -> at.grid() == grid)
                .forEach(at -> read.putIfAbsent(at.cell(), BigDecimal.ZERO));
        return read;
    }

    /** The cell that the current term reads of a table. */
    private static Optional<Cell> current(GridName grid, Frame frame) {
        return frame.currentTerm().stream()
                .flatMap(Term::reads)
                .filter(at -> at.grid() == grid)
                .map(GridCell::cell)
                .findFirst();
    }

    private static Stream<Slice> slices(
            Cell channel, PaddedExtent extent, IntFunction<Optional<LocalizedMessage>> caption) {
        return extent.planeIndices()
                .mapToObj(plane -> new Slice(
                        new Cell(
                                channel.filter(),
                                channel.channel(),
                                plane,
                                extent.rows().first(),
                                extent.columns().first()),
                        extent.rows().count(),
                        extent.columns().count(),
                        caption.apply(plane)));
    }

    /** Distinguishes a slice from the others that are shown. */
    private static Optional<LocalizedMessage> caption(
            GridName grid, Cell at, int plane, boolean filterNamed, boolean channelNamed, boolean planeNamed) {
        LocalizedMessage channel = LocalizedMessage.of("convolution.slice.channel", at.channel() + 1);
        if (filterNamed) {
            return Optional.of(
                    grid == GridName.INPUT
                            ? LocalizedMessage.of("stage.table.input.channel", at.filter() + 1, at.channel() + 1)
                            : LocalizedMessage.of("stage.table.filter.number", at.filter() + 1));
        }
        if (channelNamed && planeNamed) {
            return Optional.of(LocalizedMessage.of("convolution.slice", at.channel() + 1, plane + 1));
        }
        if (planeNamed) {
            return Optional.of(LocalizedMessage.of("convolution.slice.plane", plane + 1));
        }
        return channelNamed ? Optional.of(channel) : Optional.empty();
    }

    /** The feature map that is written. */
    private Table written(Frame frame) {
        GridName grid = walk.operation().target();
        Sizes sizes = walk.targetSizes();
        Cell target = frame.target();
        if (sizes.channelCount() == 1 && sizes.channels() > 1) {
            return NumbersInRows.of(sizes.channels(), sizes.channels())
                    .table(
                            grid,
                            quantity(grid),
                            name(grid),
                            0,
                            rounded(LocalizedMessage.of("stage.table.count", sizes.channels())),
                            walk.result()::at,
                            target.channel());
        }
        return Table.of(
                grid,
                quantity(grid),
                name(grid),
                Optional.of(size(sizes)),
                sizes.planes(),
                slices(
                                target,
                                PaddedExtent.of(sizes),
                                plane -> caption(grid, target, plane, false, sizes.channels() > 1, sizes.planes() > 1))
                        .toList(),
                walk.result()::at,
                target);
    }

    private LocalizedMessage size(Sizes sizes) {
        LocalizedMessage size = LocalizedMessage.of(
                sizes.channels() == 1 ? "stage.table.size" : "stage.table.size.channels",
                sizes.rows(),
                sizes.columns(),
                sizes.channels());
        return rounded(size);
    }

    private LocalizedMessage rounded(LocalizedMessage size) {
        return numbers.rounded() ? LocalizedMessage.of("stage.table.rounded", size) : size;
    }

    private static LocalizedMessage name(GridName grid) {
        return LocalizedMessage.of(
                switch (grid) {
                    case FILTER, FLIPPED_FILTER, FILTER_MATRIX -> "stage.table.filter";
                    case BIAS -> "stage.table.bias";
                    case MEAN -> "stage.table.mean";
                    case VARIANCE -> "stage.table.variance";
                    case SCALE -> "stage.table.scale";
                    case SHIFT -> "stage.table.shift";
                    case CENTERS -> "stage.table.centers";
                    case INPUT, INPUT_BEFORE, PIXELS, WINDOW_MATRIX -> "stage.table.input";
                    case OUTPUT, OUTPUT_BEFORE, STAMPS, PRODUCT_MATRIX -> "stage.table.output";
                    case TERMS -> "stage.table.terms";
                    case OUTPUT_GRADIENT -> "convolution.gradient.output";
                    case FILTER_GRADIENT -> "convolution.gradient.filter";
                    case INPUT_GRADIENT -> "convolution.gradient.input";
                    case BIAS_GRADIENT -> "convolution.gradient.bias";
                });
    }

    private static Quantity quantity(GridName grid) {
        return switch (grid) {
            case INPUT, INPUT_BEFORE, PIXELS, WINDOW_MATRIX, INPUT_GRADIENT -> Quantity.INPUT;
            case FILTER, FLIPPED_FILTER, FILTER_MATRIX, FILTER_GRADIENT, SCALE, CENTERS -> Quantity.FILTER;
            case BIAS, BIAS_GRADIENT, MEAN, VARIANCE, SHIFT -> Quantity.BIAS;
            case OUTPUT, OUTPUT_BEFORE, OUTPUT_GRADIENT, STAMPS, PRODUCT_MATRIX, TERMS -> Quantity.OUTPUT;
        };
    }

    /** How many rows and columns the cells read in one channel extend beyond the first. */
    private record Window(int rows, int columns) {
        static Window of(Set<Cell> read) {
            int rows = 0;
            int columns = 0;
            Cell first = null;
            for (Cell cell : read) {
                first = first == null ? cell : first;
                if (cell.filter() == first.filter()
                        && cell.channel() == first.channel()
                        && cell.plane() == first.plane()) {
                    rows = Math.max(rows, cell.row() - first.row());
                    columns = Math.max(columns, cell.column() - first.column());
                }
            }
            return new Window(rows, columns);
        }
    }

    @Override
    public Walk walk() {
        return walk;
    }

    @Override
    public LocalizedMessage target(Frame frame) {
        LocalizedMessage table = name(walk.operation().target());
        return walk.targetSizes().channels() > 1
                ? LocalizedMessage.of("stage.table.map", table, frame.target().channel() + 1)
                : table;
    }

    @Override
    public int termsPerLine() {
        return Window.of(read(GridName.INPUT, walk.frameAt(0).formula()).keySet())
                        .columns()
                + 1;
    }

    @Override
    public TableNumbers numbers() {
        return numbers;
    }

    @Override
    public Object samePosition() {
        return walk;
    }
}
