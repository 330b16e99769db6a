package kernelight.screen.explain.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelight.formula.Quantity;
import kernelight.playback.Timeline;
import kernelight.stage.player.WalkTables;
import kernelight.stage.state.PointedCell;
import kernelight.stage.state.Sign;
import kernelight.stage.state.Slice;
import kernelight.stage.state.Table;
import kernelight.stage.state.TableNumbers;
import kernelight.walk.Cell;
import kernelight.walk.CellFormula;
import kernelight.walk.Dependencies;
import kernelight.walk.Frame;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.walk.NumberTable;
import kernelight.walk.Sizes;
import kernelight.walk.Term;
import kernelight.walk.Walk;
import kernelight.words.LocalizedMessage;

/**
 * The tables of one number: the window, the weights on it and their products, a page of terms at a time; and the number.
 * While terms are added, the page of the last one is shown; before and after that, a chosen one.
 */
public final class NumberTables implements WalkTables {
    /** Of so few terms, each is a step. */
    private static final int FEW_TERMS = 12;

    private final OpenedNumber number;
    private final int chosenPage;
    /** Whether there is little room: then weights stand beside the inputs and not in a table. */
    private final boolean compact;

    private final CellFormula formula;
    private final Walk walk;
    private final TableNumbers numbers;
    /** The largest magnitude in each table, on all pages. */
    private final Map<GridName, Double> largest;

    private NumberTables(
            OpenedNumber number,
            int chosenPage,
            boolean compact,
            Walk walk,
            TableNumbers numbers,
            Map<GridName, Double> largest) {
        this.number = number;
        this.chosenPage = chosenPage;
        this.compact = compact;
        this.formula = number.formula();
        this.walk = walk;
        this.numbers = numbers;
        this.largest = largest;
    }

    NumberTables(OpenedNumber number, boolean compact) {
        this(
                number,
                number.largestPage(),
                compact,
                new Walk(new SingleNumber(number.formula())),
                numbers(number.formula(), new Walk(new SingleNumber(number.formula()))),
                largest(number.formula().terms()));
    }

    /** The same, with another page chosen. */
    NumberTables withPage(int page) {
        return new NumberTables(number, page, compact, walk, numbers, largest);
    }

    /** The same, for little room or for much. */
    NumberTables compact(boolean isCompact) {
        return new NumberTables(number, chosenPage, isCompact, walk, numbers, largest);
    }

    private static TableNumbers numbers(CellFormula formula, Walk walk) {
        Map<GridName, List<NumberTable>> all = new EnumMap<>(GridName.class);
        List<Term> terms = formula.terms();
        if (!terms.isEmpty()) {
            all.put(GridName.INPUT, table(terms, Term::firstValue));
            if (terms.stream().anyMatch(term -> term.second().isPresent())) {
                all.put(PageTables.gridOfWeights(terms.getFirst()), table(terms, Term::secondValue));
            }
            all.put(GridName.TERMS, table(terms, Term::value));
        }
        LayerParameter.of(formula).forEach(parameter -> all.put(parameter.grid(), List.of(single(parameter.value()))));
        all.put(GridName.OUTPUT, List.of(walk.result()));
        return TableNumbers.sampled(all.getOrDefault(GridName.INPUT, List.of()), all);
    }

    private static Map<GridName, Double> largest(List<Term> terms) {
        Map<GridName, Double> largest = new EnumMap<>(GridName.class);
        for (Term term : terms) {
            largest.merge(GridName.INPUT, magnitude(term.firstValue()), Math::max);
            largest.merge(PageTables.gridOfWeights(term), magnitude(term.secondValue()), Math::max);
            largest.merge(GridName.TERMS, magnitude(term.value()), Math::max);
        }
        return largest;
    }

    private static double magnitude(BigDecimal value) {
        return Math.abs(value.doubleValue());
    }

    private static List<NumberTable> table(List<Term> terms, Function<Term, BigDecimal> value) {
        return List.of(NumberTable.filled(Sizes.of(1, terms.size()), cell -> value.apply(terms.get(cell.column()))));
    }

    private static NumberTable single(BigDecimal value) {
        return NumberTable.filled(Sizes.of(1, 1), cell -> value);
    }

    OpenedNumber number() {
        return number;
    }

    int chosenPage() {
        return chosenPage;
    }

    // ---- pages

    /** The page that is shown at a position of the walk. */
    int pageAt(Frame frame) {
        return frame.currentTerm().isPresent() ? number.pageOf(frame.termsDone() - 1) : chosenPage;
    }

    /** The term at a cell of these tables; less than 0 for a cell without one. */
    int termAt(GridCell at) {
        return at.grid() == GridName.OUTPUT
                        || at.cell().channel() >= number.pages().size()
                ? TermPage.NONE
                : number.pages()
                        .get(at.cell().channel())
                        .at(at.cell().row(), at.cell().column());
    }

    // ---- tables

    @Override
    public List<Table> at(Frame frame, int image) {
        List<Table> tables = number.isOfImage()
                ? new ArrayList<>()
                : new PageTables(number, numbers.rounded(), largest, compact, pageAt(frame), frame).tables();
        if (formula.terms().size() == 1) {
            LayerParameter.of(formula)
                    .forEach(parameter -> tables.add(parameter.table().after(Sign.BESIDE)));
        }
        if (tables.stream().noneMatch(table -> table.grid() == GridName.TERMS)) {
            tables.add(output(tables.isEmpty())); // otherwise the sum below leads from the terms to the number
        }
        return tables;
    }

    private Table output(boolean alone) {
        Table output = Table.of(
                GridName.OUTPUT,
                Quantity.OUTPUT,
                number.shortName(),
                Optional.of(number.place()),
                1,
                List.of(new Slice(SingleNumber.CELL, 1, 1, Optional.empty())),
                walk.result()::at,
                SingleNumber.CELL);
        return alone ? output : output.after(Sign.BECOMES);
    }

    /** A number with its weight and their product; or, at the result, all of them. */
    @Override
    public PointedCell pointed(Frame frame, List<Table> tables, GridCell at) {
        Map<GridName, Set<Cell>> connected = new EnumMap<>(GridName.class);
        boolean isResult = at.grid() == GridName.OUTPUT;
        for (Table table : tables) {
            Set<Cell> cells = new HashSet<>();
            for (Slice slice : table.slices()) {
                cellsOf(slice)
                        .filter(cell -> isResult
                                || table.grid() == GridName.OUTPUT
                                || isOfTerms(table.grid()) && isOfTerms(at.grid()) && cell.equals(at.cell())
                                || table.grid() == at.grid())
                        .filter(cell -> table.grid() != at.grid() || isResult || cell.equals(at.cell()))
                        .forEach(cells::add);
            }
            connected.put(table.grid(), cells);
        }
        return new PointedCell(
                at, isResult ? Optional.of(SingleNumber.CELL) : Optional.empty(), new Dependencies(connected));
    }

    private static Stream<Cell> cellsOf(Slice slice) {
        return IntStream.range(0, slice.rows() * slice.columns())
                .mapToObj(place -> slice.cell(place / slice.columns(), place % slice.columns()));
    }

    /** Whether a table has a cell for each term. */
    private boolean isOfTerms(GridName grid) {
        return grid == GridName.INPUT
                || grid == GridName.TERMS
                || grid == GridName.FILTER
                || grid == GridName.CENTERS
                || grid == GridName.MEAN && formula.terms().size() > 1;
    }

    // ---- words and time

    /**
     * A step is a page of terms, or, where there is one page, a row of it; of few terms each is one. The last step is what
     * is done with the sum.
     */
    @Override
    public Timeline timeline() {
        int terms = formula.terms().size();
        int length = formula.microSteps();
        List<Integer> ends = new ArrayList<>();
        if (terms <= FEW_TERMS) {
            IntStream.rangeClosed(1, terms).forEach(ends::add);
        } else if (number.pages().size() > 1) {
            number.pages().forEach(page -> ends.add(page.end()));
        } else {
            int columns = number.pages().getFirst().columns();
            for (int end = columns; end < terms; end += columns) {
                ends.add(end);
            }
            ends.add(terms);
        }
        ends.add(length);
        return new Timeline(ends.stream().mapToInt(Integer::intValue).toArray(), 1, step -> new int[0]);
    }

    @Override
    public Walk walk() {
        return walk;
    }

    /** The page, where there are several: "P2 map 4", "F6 units 29 to 56". */
    @Override
    public Optional<LocalizedMessage> spokenPart(Frame frame, GridName grid) {
        return number.pages().size() > 1 && isOfTerms(grid)
                ? Optional.of(number.pageName(number.pages().get(pageAt(frame))))
                : Optional.empty();
    }

    @Override
    public LocalizedMessage target(Frame frame) {
        return number.shortName();
    }

    @Override
    public LocalizedMessage cellName(Frame frame) {
        return number.name();
    }

    @Override
    public LocalizedMessage spokenCellName(Frame frame) {
        return number.name();
    }

    @Override
    public LocalizedMessage place(Frame frame) {
        return number.place();
    }

    @Override
    public int termsPerLine() {
        return number.pages().getFirst().columns();
    }

    @Override
    public TableNumbers numbers() {
        return compact ? numbers.withAsWide(GridName.INPUT, GridName.FILTER) : numbers;
    }

    @Override
    public Object samePosition() {
        return number.cell();
    }
}
