package kernelight.stage.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import kernelight.formula.Quantity;
import kernelight.walk.Cell;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.words.Message;

/**
 * A table that takes part in a walk, and what a sheet has to know of it.
 *
 * @param across how many slices lie side by side where they naturally do
 * @param number what stands in a cell; not asked of the table that the walk writes
 * @param source the cell that this one shows: itself, but for matrices that lay the numbers of a table out again
 * @param takesPart whether a cell can be lit now; a matrix repeats numbers, of which only some do
 * @param isPadding whether a cell lies on the padding
 * @param isNeverRead whether nothing ever reads it
 * @param isBlank whether it shows no number: padding that takes no part
 * @param isBlocked whether its number is kept from counting
 * @param focus the cell to keep in sight
 */
public record Table(
        GridName grid,
        Sign sign,
        Quantity quantity,
        Message name,
        Optional<Message> size,
        int across,
        List<Slice> slices,
        Function<Cell, BigDecimal> number,
        Function<Cell, GridCell> source,
        Predicate<Cell> takesPart,
        Predicate<Cell> isPadding,
        Predicate<Cell> isNeverRead,
        Predicate<Cell> isBlank,
        Predicate<Cell> isBlocked,
        Cell focus,
        Block.Reach reach,
        Optional<Message> legend) {
    /** A plain table: no padding, everything read. */
    public static Table of(
            GridName grid,
            Quantity quantity,
            Message name,
            Optional<Message> size,
            int across,
            List<Slice> slices,
            Function<Cell, BigDecimal> number,
            Cell focus) {
        return new Table(
                grid,
                Sign.NONE,
                quantity,
                name,
                size,
                across,
                slices,
                number,
                cell -> new GridCell(grid, cell),
                cell -> true,
                cell -> false,
                cell -> false,
                cell -> false,
                cell -> false,
                focus,
                Block.Reach.NONE,
                Optional.empty());
    }

    public Table after(Sign newSign) {
        return new Table(
                grid,
                newSign,
                quantity,
                name,
                size,
                across,
                slices,
                number,
                source,
                takesPart,
                isPadding,
                isNeverRead,
                isBlank,
                isBlocked,
                focus,
                reach,
                legend);
    }

    public Table withReach(int rows, int columns) {
        return new Table(
                grid,
                sign,
                quantity,
                name,
                size,
                across,
                slices,
                number,
                source,
                takesPart,
                isPadding,
                isNeverRead,
                isBlank,
                isBlocked,
                focus,
                new Block.Reach(rows, columns),
                legend);
    }

    /** With padding around it, and cells that nothing reads. */
    public Table withEdges(Predicate<Cell> padding, Predicate<Cell> neverRead, Optional<Message> newLegend) {
        return new Table(
                grid, sign, quantity, name, size, across, slices, number, source, takesPart, padding, neverRead,
                isBlank, isBlocked, focus, reach, newLegend);
    }

    /** With cells that show no number. */
    public Table withBlank(Predicate<Cell> blank) {
        return new Table(
                grid,
                sign,
                quantity,
                name,
                size,
                across,
                slices,
                number,
                source,
                takesPart,
                isPadding,
                isNeverRead,
                blank,
                isBlocked,
                focus,
                reach,
                legend);
    }

    public Table withBlocked(Predicate<Cell> blocked) {
        return new Table(
                grid,
                sign,
                quantity,
                name,
                size,
                across,
                slices,
                number,
                source,
                takesPart,
                isPadding,
                isNeverRead,
                isBlank,
                blocked,
                focus,
                reach,
                legend);
    }

    /** A matrix that shows the cells of other tables. */
    public Table showing(Function<Cell, GridCell> newSource, Predicate<Cell> newTakesPart) {
        return new Table(
                grid,
                sign,
                quantity,
                name,
                size,
                across,
                slices,
                number,
                newSource,
                newTakesPart,
                isPadding,
                isNeverRead,
                isBlank,
                isBlocked,
                focus,
                reach,
                legend);
    }

    Block block() {
        return new Block(grid, sign, quantity, name, size, across, slices, focus, reach, legend);
    }
}
