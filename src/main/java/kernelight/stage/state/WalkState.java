package kernelight.stage.state;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kernelight.formula.Quantity;
import kernelight.walk.Cell;
import kernelight.walk.CellFormula;
import kernelight.walk.Frame;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.walk.Term;
import kernelight.walk.Walk;
import kernelight.words.LocalizedMessage;

/**
 * The state of a walk at one position: whichever operation it is, the tables of its terms are lit term by term, and the
 * table that it writes fills up cell by cell.
 */
public final class WalkState {
    /**
     * What the user has chosen to see.
     *
     * @param shaded whether numbers are shown as colours, as in a heat map
     * @param weightColors whether every weight, and the inputs it is multiplied by, has a colour of its own
     * @param isHidden results that are hidden because a quiz asks for them
     * @param soFar the words below a number that is not finished
     */
    public record Options(boolean shaded, boolean weightColors, Predicate<GridCell> isHidden, String soFar) {}

    private final Walk walk;
    private final Frame frame;
    private final Options options;
    private final Map<GridName, Table> tables = new HashMap<>();
    private final TableNumbers numbers;
    private final Map<GridName, CellStyle.Shade> ranges;
    private final Highlighting highlighting;
    /** The number that is written out: the current one, or the one that is pointed at; none for other cells. */
    private final Optional<Frame> writtenOut;
    /** Whether a quiz asks for the highlighted number: then its winning term is not shown. */
    private final boolean isAsked;

    private WalkState(
            Walk walk,
            Frame frame,
            List<Table> tables,
            TableNumbers numbers,
            Optional<PointedCell> pointed,
            Options options) {
        this.walk = walk;
        this.frame = frame;
        this.options = options;
        this.numbers = numbers;
        ranges = numbers.ranges();
        tables.forEach(table -> this.tables.put(table.grid(), table));
        writtenOut =
                pointed.isEmpty() ? Optional.of(frame) : pointed.get().target().map(this::finished);
        highlighting =
                new Highlighting(frame, writtenOut.map(Frame::formula).orElse(CellFormula.sum(List.of())), pointed);
        isAsked = writtenOut.filter(this::isAsked).isPresent();
    }

    private Frame finished(Cell target) {
        return target.equals(frame.target()) ? frame : walk.frameAt(walk.positionOf(target));
    }

    private boolean isAsked(Frame shown) {
        return options.isHidden().test(new GridCell(walk.operation().target(), shown.target()));
    }

    /**
     * @param tables from left to right; one of them is what the walk writes
     * @param cellName the name of the cell that is being written, as it is spoken
     * @param place where a finished number stands in its table
     * @param termsPerLine terms that belong together in the written-out sum
     * @param numbers the range and widths of the cells' numbers
     * @param batch of how many images one is shown
     */
    public static StageState of(
            Walk walk,
            Frame frame,
            List<Table> tables,
            LocalizedMessage cellName,
            Function<Frame, LocalizedMessage> place,
            int termsPerLine,
            TableNumbers numbers,
            StageState.Batch batch,
            Optional<PointedCell> pointed,
            Options options) {
        WalkState state = new WalkState(walk, frame, tables, numbers, pointed, options);
        Map<GridName, Quantity> quantities = new HashMap<>();
        tables.forEach(table -> quantities.put(table.grid(), table.quantity()));
        Quantity result = quantities.getOrDefault(walk.operation().target(), Quantity.OUTPUT);
        boolean asked = state.isAsked(frame);
        Frame summed = state.writtenOut.orElse(frame);
        SumLine sum = state.isAsked(summed)
                ? SumLines.asked(result)
                : SumLines.of(
                        summed, grid -> quantities.getOrDefault(grid, quantity(grid)), result, termsPerLine, place);
        return new StageState(
                tables.stream().map(Table::block).toList(),
                state::style,
                numbers::longest,
                editable(tables),
                Optional.of(sum),
                batch,
                pointed.isPresent(),
                asked ? Narration.asked(cellName) : Narration.spoken(cellName, frame));
    }

    private static Map<GridName, Predicate<Cell>> editable(List<Table> tables) {
        return tables.stream()
                .filter(table -> table.marks().mayBeEditable())
                .collect(Collectors.toMap(Table::grid, table -> table.marks().isEditable()));
    }

    /** The quantity of a table that is not on the stage itself but shown by a matrix. */
    private static Quantity quantity(GridName grid) {
        return switch (grid) {
            case INPUT, INPUT_BEFORE, PIXELS, INPUT_GRADIENT, WINDOW_MATRIX -> Quantity.INPUT;
            case FILTER, FLIPPED_FILTER, FILTER_GRADIENT, FILTER_MATRIX, MEAN, VARIANCE, SCALE, CENTERS ->
                Quantity.FILTER;
            case BIAS, BIAS_GRADIENT, SHIFT -> Quantity.BIAS;
            case OUTPUT, OUTPUT_BEFORE, OUTPUT_GRADIENT, STAMPS, PRODUCT_MATRIX, TERMS -> Quantity.OUTPUT;
        };
    }

    private CellStyle style(GridCell at) {
        Table table = tables.get(at.grid());
        if (at.grid() == GridName.PIXELS) {
            return pixel(table, at);
        }
        GridCell source = table.source(at.cell());
        return source.grid() == walk.operation().target()
                ? written(table, at.cell(), source)
                : read(table, at.cell(), source);
    }

    /** A cell that terms read. */
    private CellStyle read(Table table, Cell cell, GridCell source) {
        boolean padding = table.isPadding(cell);
        boolean mayTakePart =
                highlighting.isPointing() || table.marks().takesPart().test(cell);
        Emphasis emphasis = mayTakePart ? highlighting.of(new GridCell(table.grid(), cell), source) : Emphasis.DIMMED;
        if (mayTakePart
                && emphasis == Emphasis.DIMMED
                && !highlighting.isPointing()
                && table.marks().isLit().test(cell)) {
            emphasis = Emphasis.LIT;
        }
        BigDecimal number = table.number(cell);
        CellStyle style = CellStyle.of(
                table.marks().isBlank().test(cell) ? "" : numbers.inCell(number),
                padding && emphasis == Emphasis.DIMMED ? Quantity.PADDING : table.quantity(),
                emphasis,
                switch (emphasis) {
                    case DIMMED -> padding ? CellBackground.PADDING : CellBackground.PLAIN;
                    case PENDING -> CellBackground.PALE;
                    case LIT, CURRENT -> CellBackground.FULL;
                });
        style = style.hatched(table.marks().isNeverRead().test(cell))
                .blocked(table.marks().isBlocked().test(cell));
        if (padding) {
            style = style.onPadding();
        } else if (options.shaded() && emphasis == Emphasis.DIMMED && ranges.containsKey(table.grid())) {
            style = style.with(shade(table.grid(), number));
        }
        if (style.background() == CellBackground.FULL
                && table.marks().strength().isPresent()) {
            style = style.tinted(table.marks().strength().get().applyAsDouble(cell));
        }
        if (emphasis != Emphasis.DIMMED) {
            style = withTerm(style, table, source);
        }
        if (emphasis == Emphasis.CURRENT) {
            style = style.with(CellFrame.INK);
        } else if (emphasis == Emphasis.LIT && !isAsked && highlighting.isWinner(source)) {
            style = style.with(CellFrame.STRONG);
        }
        return style;
    }

    /** A pixel has the strongest emphasis of its channels. */
    private CellStyle pixel(Table table, GridCell at) {
        boolean padding = table.isPadding(at.cell());
        Emphasis emphasis = emphasisOfPixel(at.cell());
        List<BigDecimal> channels = Pixels.channels(at.cell())
                .map(channel -> tables.get(GridName.INPUT).number(channel.cell()))
                .toList();
        CellStyle style = table.marks().isBlank().test(at.cell())
                ? CellStyle.of("", table.quantity(), emphasis, CellBackground.PADDING)
                : CellStyle.of(Pixels.text(channels), table.quantity(), emphasis, CellBackground.PIXEL)
                        .withPixel(Pixels.color(channels, ranges.get(GridName.INPUT)));
        if (padding) {
            style = style.onPadding();
        }
        return switch (emphasis) {
            case DIMMED -> style;
            case PENDING, LIT -> style.with(CellFrame.THIN, outerEdges(at.cell()));
            case CURRENT -> style.with(CellFrame.INK);
        };
    }

    private Emphasis emphasisOfPixel(Cell pixel) {
        return highlighting.isPointedAt(new GridCell(GridName.PIXELS, pixel))
                ? Emphasis.CURRENT
                : Pixels.channels(pixel)
                        .map(channel -> highlighting.of(channel, channel))
                        .max(Comparator.naturalOrder())
                        .orElse(Emphasis.DIMMED);
    }

    /** Neighbouring highlighted pixels share one frame around them all, so that their own colours stay visible. */
    private CellStyle.Sides outerEdges(Cell pixel) {
        return new CellStyle.Sides(
                isDimmed(pixel, 0, -1), isDimmed(pixel, -1, 0), isDimmed(pixel, 0, 1), isDimmed(pixel, 1, 0));
    }

    private boolean isDimmed(Cell pixel, int rows, int columns) {
        return emphasisOfPixel(new Cell(pixel.image(), 0, pixel.plane(), pixel.row() + rows, pixel.column() + columns))
                == Emphasis.DIMMED;
    }

    /** Adds what a cell is multiplied by, and the colour of that weight. */
    private CellStyle withTerm(CellStyle style, Table table, GridCell source) {
        Optional<Term> term = highlighting.termOf(source);
        boolean isLaidOn = frame.flips().size() == walk.operation().flips().size();
        CellStyle noted = term.filter(found -> isLaidOn && FormulaTexts.isProduct(found))
                .map(found -> style.with(new CellStyle.Corner(
                        "\u00d7" + numbers.inCell(found.secondValue()),
                        quantityOf(found.second().orElseThrow()))))
                .orElse(style);
        if (!options.weightColors()) {
            return noted;
        }
        Optional<GridCell> weight = source.grid() == GridName.FILTER
                ? Optional.of(source)
                : term.flatMap(Term::second).filter(second -> second.grid() == GridName.FILTER);
        return weight.map(at -> noted.withWeight(weightNumber(at.cell()))).orElse(noted);
    }

    private Quantity quantityOf(GridCell at) {
        Table table = tables.get(at.grid());
        return table == null ? quantity(at.grid()) : table.quantity();
    }

    /** Neighbouring weights get neighbouring numbers, whichever filter they are of. */
    private static int weightNumber(Cell weight) {
        return weight.channel() * 49 + weight.plane() * 7 + weight.row() * 7 + weight.column();
    }

    /** A cell of the table that the walk writes. */
    private CellStyle written(Table table, Cell cell, GridCell source) {
        int index = walk.targetSizes().index(source.cell());
        boolean isCurrent = source.cell().equals(frame.target());
        boolean hidden = options.isHidden().test(source);
        boolean isAskedFor = !table.marks().isBlank().test(cell); // others are as if they were not written yet
        boolean isWritten =
                walk.targetSizes().contains(source.cell()) && index < frame.written() && (isAskedFor || !hidden);
        GridCell shown = new GridCell(table.grid(), cell);
        Emphasis emphasis = emphasisOfWritten(table, shown, source);
        boolean pending = emphasis == Emphasis.PENDING;
        boolean computing = isCurrent && !isWritten && frame.hasBegun();
        String text = "";
        if (hidden) {
            text = isAskedFor && (isWritten || isCurrent) ? CellStyle.ASKED : "";
        } else if (isWritten) {
            text = numbers.inCell(result(table, cell, source));
        } else if (computing) {
            text = numbers.inCell(frame.value());
        }
        boolean dimmed = !isWritten && !pending || emphasis == Emphasis.DIMMED;
        CellStyle style = CellStyle.of(
                text,
                table.quantity(),
                dimmed && !computing ? Emphasis.DIMMED : emphasis,
                dimmed ? CellBackground.PLAIN : pending ? CellBackground.PALE : CellBackground.FULL);
        style = style.hatched(table.marks().isNeverRead().test(cell));
        if (table.isPadding(cell)) {
            style = style.onPadding();
        } else if (options.shaded() && isWritten && !dimmed && !hidden && ranges.containsKey(table.grid())) {
            style = style.with(shade(table.grid(), result(table, cell, source)));
        }
        if (computing && !highlighting.isPointing() && !hidden) {
            style = style.withFoot(options.soFar());
        }
        if (highlighting.isPointing()) {
            return highlighting.isPointedAt(shown)
                    ? style.with(CellFrame.INK)
                    : emphasis == Emphasis.LIT ? style.with(CellFrame.THIN) : style;
        }
        return isCurrent ? style.with(CellFrame.STRONG) : style;
    }

    /** A table that writes every cell several times knows what each has come to. */
    private BigDecimal result(Table table, Cell cell, GridCell source) {
        return table.grid() == source.grid() ? walk.result().at(source.cell()) : table.number(cell);
    }

    private Emphasis emphasisOfWritten(Table table, GridCell shown, GridCell source) {
        Emphasis emphasis = highlighting.ofTarget(shown, source);
        if (highlighting.isPointing() || emphasis == Emphasis.CURRENT) {
            return emphasis;
        }
        if (table.marks().isPending().test(shown.cell())) {
            return Emphasis.PENDING;
        }
        return table.marks().takesPart().test(shown.cell()) ? emphasis : Emphasis.DIMMED;
    }

    private CellStyle.Shade shade(GridName grid, BigDecimal number) {
        return ranges.get(grid).at(number.doubleValue());
    }
}
