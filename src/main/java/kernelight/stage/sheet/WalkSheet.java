package kernelight.stage.sheet;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kernelight.formula.Quantity;
import kernelight.walk.Cell;
import kernelight.walk.CellFormula;
import kernelight.walk.Dependencies;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.walk.Phase;
import kernelight.walk.Term;
import kernelight.walk.Walk;
import kernelight.words.Message;

/**
 * The sheet of a walk at one position: whichever operation it is, the tables of its terms are lit term by term, and the
 * table that it writes fills up cell by cell.
 */
public final class WalkSheet {
    /**
     * What a person has chosen to see.
     *
     * @param shaded whether numbers are shown as colours, as in a picture
     * @param weightColors whether every weight, and what it meets, has a colour of its own
     * @param isHidden results that are not shown, because they are asked for
     * @param soFar the words below a number that is not finished
     */
    public record Options(boolean shaded, boolean weightColors, Predicate<GridCell> isHidden, String soFar) {}

    private final Walk walk;
    private final kernelight.walk.Frame frame;
    private final Options options;
    private final Map<GridName, Table> tables = new HashMap<>();
    private final TableNumbers numbers;
    private final Map<GridName, Look.Shade> ranges;
    private final Lighting lighting;
    /** Whether the number that is lit is asked for: then nothing tells which term makes it. */
    private final boolean isAsked;

    private WalkSheet(
            Walk walk,
            kernelight.walk.Frame frame,
            List<Table> tables,
            TableNumbers numbers,
            Optional<GridCell> pointed,
            Options options) {
        this.walk = walk;
        this.frame = frame;
        this.options = options;
        this.numbers = numbers;
        ranges = numbers.ranges();
        tables.forEach(table -> this.tables.put(table.grid(), table));
        Optional<GridCell> source = pointed.filter(at -> this.tables.containsKey(at.grid()))
                .map(at -> this.tables.get(at.grid()).source(at.cell()));
        boolean pointingAtTarget =
                source.filter(at -> at.grid() == walk.operation().target()).isPresent();
        CellFormula formula =
                pointingAtTarget ? walk.operation().formula(source.orElseThrow().cell()) : frame.formula();
        lighting = new Lighting(frame, formula, source, source.map(this::dependencies));
        GridCell lit = pointingAtTarget
                ? source.orElseThrow()
                : new GridCell(walk.operation().target(), frame.target());
        isAsked = options.isHidden().test(lit);
    }

    /** A pixel is tied to its cell in each channel, and to whatever those are tied to. */
    private Dependencies dependencies(GridCell at) {
        return at.grid() == GridName.PIXELS
                ? Dependencies.all(Pixels.channels(at.cell()).map(walk.operation()::dependencies))
                : walk.operation().dependencies(at);
    }

    /**
     * @param tables from left to right; one of them is what the walk writes
     * @param target what the table is called that the walk writes, with its channel where it has several
     * @param termsPerLine terms that belong together in the written-out sum
     * @param numbers what the cells have to hold
     */
    public static Sheet of(
            Walk walk,
            kernelight.walk.Frame frame,
            List<Table> tables,
            Message target,
            int termsPerLine,
            TableNumbers numbers,
            Optional<GridCell> pointed,
            Options options) {
        WalkSheet sheet = new WalkSheet(walk, frame, tables, numbers, pointed, options);
        Map<GridName, Quantity> quantities = new HashMap<>();
        tables.forEach(table -> quantities.put(table.grid(), table.quantity()));
        Quantity result = quantities.getOrDefault(walk.operation().target(), Quantity.OUTPUT);
        boolean asked = options.isHidden().test(new GridCell(walk.operation().target(), frame.target()));
        SumLine sum = asked
                ? SumLines.asked(result)
                : SumLines.of(frame, grid -> quantities.getOrDefault(grid, quantity(grid)), result, termsPerLine);
        return new Sheet(
                tables.stream().map(Table::block).toList(),
                sheet::look,
                numbers.longest(),
                typed(tables),
                Optional.of(sum),
                asked ? Narration.asked(target, frame) : Narration.spoken(target, frame));
    }

    private static Map<GridName, Predicate<Cell>> typed(List<Table> tables) {
        return tables.stream()
                .filter(table -> table.marks().mayBeTyped())
                .collect(Collectors.toMap(Table::grid, table -> table.marks().isTyped()));
    }

    /** Whose number stands in a table that is not on the sheet itself, but in a matrix. */
    private static Quantity quantity(GridName grid) {
        return switch (grid) {
            case INPUT, PIXELS, INPUT_GRADIENT, WINDOW_MATRIX -> Quantity.INPUT;
            case FILTER, FILTER_GRADIENT, FILTER_MATRIX, MEAN, VARIANCE, SCALE, CENTERS -> Quantity.FILTER;
            case BIAS, BIAS_GRADIENT, SHIFT -> Quantity.BIAS;
            case OUTPUT, OUTPUT_BEFORE, OUTPUT_GRADIENT, PRODUCT_MATRIX -> Quantity.OUTPUT;
        };
    }

    private Look look(GridCell at) {
        Table table = tables.get(at.grid());
        if (at.grid() == GridName.PIXELS) {
            return pixel(table, at);
        }
        GridCell source = table.source(at.cell());
        return source.grid() == walk.operation().target()
                ? written(table, at.cell(), source)
                : read(table, at.cell(), source);
    }

    /** A cell that terms are made of. */
    private Look read(Table table, Cell cell, GridCell source) {
        boolean padding = table.isPadding(cell);
        Light light = table.marks().takesPart().test(cell) ? lighting.of(source) : Light.DIMMED;
        BigDecimal number = table.number(cell);
        Look look = Look.of(
                table.marks().isBlank().test(cell) ? "" : numbers.inCell(number),
                padding && light == Light.DIMMED ? Quantity.PADDING : table.quantity(),
                light,
                switch (light) {
                    case DIMMED -> padding ? Ground.PADDING : Ground.PLAIN;
                    case PENDING -> Ground.PALE;
                    case LIT, CURRENT -> Ground.FULL;
                });
        look = look.hatched(table.marks().isNeverRead().test(cell))
                .crossed(table.marks().isBlocked().test(cell));
        if (padding) {
            look = look.onPadding();
        } else if (options.shaded() && light == Light.DIMMED && ranges.containsKey(table.grid())) {
            look = look.with(shade(table.grid(), number));
        }
        if (light != Light.DIMMED) {
            look = withTerm(look, table, source);
        }
        if (light == Light.CURRENT) {
            look = look.with(Frame.INK);
        } else if (light == Light.LIT && !isAsked && lighting.isWinner(source)) {
            look = look.with(Frame.STRONG);
        }
        return look;
    }

    /** A pixel is as lit as the one of its channels that matters most. */
    private Look pixel(Table table, GridCell at) {
        boolean padding = table.isPadding(at.cell());
        Light light = lightOfPixel(at.cell());
        List<BigDecimal> channels = Pixels.channels(at.cell())
                .map(channel -> tables.get(GridName.INPUT).number(channel.cell()))
                .toList();
        Look look = table.marks().isBlank().test(at.cell())
                ? Look.of("", table.quantity(), light, Ground.PADDING)
                : Look.of(Pixels.text(channels), table.quantity(), light, Ground.PIXEL)
                        .withPixel(Pixels.color(channels, ranges.get(GridName.INPUT)));
        if (padding) {
            look = look.onPadding();
        }
        return switch (light) {
            case DIMMED -> look;
            case PENDING, LIT -> look.with(Frame.THIN, edgesOfLit(at.cell()));
            case CURRENT -> look.with(Frame.INK);
        };
    }

    private Light lightOfPixel(Cell pixel) {
        return lighting.isPointedAt(new GridCell(GridName.PIXELS, pixel))
                ? Light.CURRENT
                : Pixels.channels(pixel)
                        .map(lighting::of)
                        .max(Comparator.naturalOrder())
                        .orElse(Light.DIMMED);
    }

    /** Pixels that are lit together have one frame around them all: their own colours stay in sight. */
    private Look.Sides edgesOfLit(Cell pixel) {
        return new Look.Sides(
                isDimmed(pixel, 0, -1), isDimmed(pixel, -1, 0), isDimmed(pixel, 0, 1), isDimmed(pixel, 1, 0));
    }

    private boolean isDimmed(Cell pixel, int rows, int columns) {
        return lightOfPixel(new Cell(0, 0, pixel.plane(), pixel.row() + rows, pixel.column() + columns))
                == Light.DIMMED;
    }

    /** What a cell is multiplied by, and the colour of that weight. */
    private Look withTerm(Look look, Table table, GridCell source) {
        Optional<Term> term = lighting.termOf(source);
        Look noted = term.filter(FormulaTexts::isProduct)
                .map(found -> look.withCorner("\u00d7" + numbers.inCell(found.secondValue())))
                .orElse(look);
        if (!options.weightColors()) {
            return noted;
        }
        Optional<GridCell> weight = source.grid() == GridName.FILTER
                ? Optional.of(source)
                : term.flatMap(Term::second).filter(second -> second.grid() == GridName.FILTER);
        return weight.map(at -> noted.withWeight(weightNumber(at.cell()))).orElse(noted);
    }

    /** Neighbouring weights get neighbouring numbers, whichever filter they are of. */
    private static int weightNumber(Cell weight) {
        return weight.channel() * 49 + weight.plane() * 7 + weight.row() * 7 + weight.column();
    }

    /** A cell of the table that the walk writes. */
    private Look written(Table table, Cell cell, GridCell source) {
        int index = walk.targetSizes().index(source.cell());
        boolean isWritten = walk.targetSizes().contains(source.cell()) && index < frame.written();
        boolean isCurrent = source.cell().equals(frame.target());
        boolean hidden = options.isHidden().test(source);
        Light light = lighting.ofTarget(source);
        boolean computing = isCurrent && !isWritten && frame.phase() != Phase.READY;
        String text = "";
        if (hidden) {
            text = isWritten || isCurrent ? "?" : "";
        } else if (isWritten) {
            text = numbers.inCell(table.grid() == source.grid() ? walk.result().at(source.cell()) : table.number(cell));
        } else if (computing) {
            text = numbers.inCell(frame.value());
        }
        boolean dimmed = !isWritten || light == Light.DIMMED;
        Look look = Look.of(
                text,
                table.quantity(),
                dimmed && !computing ? Light.DIMMED : light,
                dimmed ? Ground.PLAIN : Ground.FULL);
        if (options.shaded() && !dimmed && !hidden && ranges.containsKey(table.grid())) {
            look = look.with(shade(table.grid(), walk.result().at(source.cell())));
        }
        if (computing && !lighting.isPointing() && !hidden) {
            look = look.withFoot(options.soFar());
        }
        if (lighting.isPointing()) {
            return lighting.isPointedAt(source)
                    ? look.with(Frame.INK)
                    : light == Light.LIT ? look.with(Frame.THIN) : look;
        }
        return isCurrent ? look.with(Frame.STRONG) : look;
    }

    private Look.Shade shade(GridName grid, BigDecimal number) {
        Look.Shade range = ranges.get(grid);
        return new Look.Shade(number.doubleValue(), range.smallest(), range.largest());
    }
}
