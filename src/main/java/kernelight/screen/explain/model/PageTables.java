package kernelight.screen.explain.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import kernelight.formula.Quantity;
import kernelight.stage.state.Sign;
import kernelight.stage.state.Slice;
import kernelight.stage.state.Table;
import kernelight.walk.Cell;
import kernelight.walk.Frame;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.walk.Term;
import kernelight.words.LocalizedMessage;

/** The tables of one page of a number's terms: what is read, the weights on it, what they make. */
final class PageTables {
    private final OpenedNumber number;
    private final List<Term> terms;
    private final boolean rounded;
    private final Map<GridName, Double> largest;
    private final boolean compact;
    private final int index;
    private final TermPage page;
    private final Frame frame;

    /**
     * @param rounded whether the numbers are shown rounded
     * @param largest the largest magnitude in each table, on all pages
     * @param compact whether weights stand beside the inputs and not in a table
     * @param index of the page
     * @param frame says how many terms were added
     */
    PageTables(
            OpenedNumber number,
            boolean rounded,
            Map<GridName, Double> largest,
            boolean compact,
            int index,
            Frame frame) {
        this.number = number;
        terms = number.formula().terms();
        this.rounded = rounded;
        this.largest = largest;
        this.compact = compact;
        this.index = index;
        page = number.pages().get(index);
        this.frame = frame;
    }

    /** None for a page without terms. */
    List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        if (page.size() == 0) {
            return tables;
        }
        Term first = terms.get(page.first());
        boolean isProduct = first.form() == Term.Form.PRODUCT;
        tables.add(inputs());
        if (first.second().isPresent() && first.form() != Term.Form.EXPONENTIAL && !(compact && isProduct)) {
            tables.add(weights(gridOfWeights(first)).after(isProduct ? Sign.TIMES : Sign.BESIDE));
        }
        if (isComputed(first)) {
            tables.add(results(first.form()).after(isProduct ? Sign.EQUALS : Sign.BECOMES));
        }
        return tables;
    }

    /** Whether a term is another number than its first factor. */
    private static boolean isComputed(Term term) {
        return term.second().isPresent() || term.form() != Term.Form.PRODUCT;
    }

    /** The table in which the second factor of a term is. */
    static GridName gridOfWeights(Term term) {
        return term.second()
                .map(GridCell::grid)
                .filter(grid -> grid != GridName.INPUT)
                .orElse(GridName.FILTER);
    }

    private Table inputs() {
        return table(
                        GridName.INPUT,
                        Quantity.INPUT,
                        LocalizedMessage.of("stage.table.input"),
                        number.pageName(page),
                        Term::firstValue)
                .showing(cell -> shown(cell, compact ? Term::first : PageTables::own), cell -> true)
                .withEdges(this::isPadding, cell -> false, Optional.empty());
    }

    private boolean isPadding(Cell cell) {
        int term = page.at(cell.row(), cell.column());
        return term != TermPage.NONE && number.terms().get(term).padding();
    }

    private Table weights(GridName grid) {
        LocalizedMessage name = LocalizedMessage.of(
                switch (grid) {
                    case CENTERS -> "stage.table.centers";
                    case MEAN -> "stage.table.mean";
                    default -> "stage.table.filter";
                });
        return table(
                        grid,
                        Quantity.FILTER,
                        name,
                        LocalizedMessage.of("explain.weights.of", number.shortName()),
                        Term::secondValue)
                .showing(cell -> shown(cell, term -> term.second().orElse(term.first())), cell -> true);
    }

    private Table results(Term.Form form) {
        long notZero = IntStream.range(page.first(), page.end())
                .filter(term -> terms.get(term).value().signum() != 0)
                .count();
        return table(
                        GridName.TERMS,
                        Quantity.OUTPUT,
                        LocalizedMessage.of(form == Term.Form.PRODUCT ? "explain.products" : "explain.terms." + form),
                        LocalizedMessage.of("explain.notZero", notZero, page.size()),
                        Term::value)
                .showing(cell -> shown(cell, PageTables::own), cell -> true)
                .withBlank(cell -> page.at(cell.row(), cell.column()) == TermPage.NONE
                        || page.at(cell.row(), cell.column()) >= frame.termsDone());
    }

    /**
     * The cell that stands for a term in all tables: one that only this term reads. Of a product it is the weight, so that
     * inputs do not repeat the weights beside them; the largest score, for one, is read by all terms.
     */
    private static GridCell own(Term term) {
        return term.form() == Term.Form.PRODUCT ? term.second().orElse(term.first()) : term.first();
    }

    private Table table(
            GridName grid,
            Quantity quantity,
            LocalizedMessage name,
            LocalizedMessage size,
            Function<Term, BigDecimal> value) {
        Cell corner = new Cell(0, index, 0, 0, 0);
        double most = largest.getOrDefault(grid, 0.0);
        return Table.of(
                        grid,
                        quantity,
                        name,
                        Optional.of(rounded ? LocalizedMessage.of("stage.table.rounded", size) : size),
                        1,
                        List.of(new Slice(corner, page.rows(), page.columns(), Optional.empty())),
                        cell -> valueAt(cell, value),
                        focus(corner))
                .withBlank(cell -> page.at(cell.row(), cell.column()) == TermPage.NONE)
                .withStrength(cell -> most == 0 ? 0 : valueAt(cell, value).doubleValue() / most);
    }

    private BigDecimal valueAt(Cell cell, Function<Term, BigDecimal> value) {
        int term = page.at(cell.row(), cell.column());
        return term == TermPage.NONE ? BigDecimal.ZERO : value.apply(terms.get(term));
    }

    /** The cell of the term that was added last. */
    private Cell focus(Cell corner) {
        int place = frame.currentTerm().isPresent() ? page.placeOf(frame.termsDone() - 1) : TermPage.NONE;
        return place == TermPage.NONE ? corner : new Cell(0, index, 0, place / page.columns(), place % page.columns());
    }

    /** The cell of the operation that a cell on the stage stands for. */
    private GridCell shown(Cell cell, Function<Term, GridCell> factor) {
        int term = page.at(cell.row(), cell.column());
        return term == TermPage.NONE
                ? new GridCell(GridName.TERMS, new Cell(-1, 0, 0, 0, 0))
                : factor.apply(terms.get(term));
    }
}
