package kernelight.stage.player;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import kernelight.formula.Quantity;
import kernelight.stage.state.Slice;
import kernelight.stage.state.Table;
import kernelight.walk.Cell;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.walk.UnrolledMatrix;
import kernelight.words.LocalizedMessage;

/** An im2col matrix as a table; each cell shows the cell that its number was copied from. */
public final class MatrixTable {
    private MatrixTable() {}

    /** @param focus the cell to keep in sight */
    public static Table of(GridName grid, Quantity quantity, String name, UnrolledMatrix matrix, Cell focus) {
        return Table.of(
                        grid,
                        quantity,
                        LocalizedMessage.of(name),
                        Optional.of(LocalizedMessage.of("stage.matrix.shape", matrix.rows(), matrix.columns())),
                        1,
                        List.of(new Slice(Cell.at(0, 0), matrix.rows(), matrix.columns(), Optional.empty())),
                        cell -> matrix.at(cell.row(), cell.column()).value(),
                        focus)
                .showing(cell -> matrix.at(cell.row(), cell.column()).source(), cell -> true);
    }

    /** A matrix whose every row is a window; only the numbers of the current window can be highlighted. */
    public static Table windows(String name, UnrolledMatrix windows, Cell focus, Predicate<GridCell> isInput) {
        return of(GridName.WINDOW_MATRIX, Quantity.INPUT, name, windows, focus)
                .showing(cell -> windows.at(cell.row(), cell.column()).source(), cell -> cell.row() == focus.row())
                .withEdges(
                        cell -> !isInput.test(
                                windows.at(cell.row(), cell.column()).source()),
                        cell -> false,
                        Optional.empty());
    }
}
