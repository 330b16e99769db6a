package kernelight.stage.player;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
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

    /**
     * A matrix.
     *
     * @param images of how many images it has the rows, image after image; 1 where they are not of images
     * @param focus the cell to keep in sight
     */
    public static Table of(
            GridName grid, Quantity quantity, String name, UnrolledMatrix matrix, int images, Cell focus) {
        return Table.of(
                        grid,
                        quantity,
                        LocalizedMessage.of(name),
                        Optional.of(LocalizedMessage.of("stage.matrix.shape", matrix.rows(), matrix.columns())),
                        1,
                        slices(matrix, images),
                        cell -> matrix.at(cell.row(), cell.column()).value(),
                        focus)
                .showing(cell -> matrix.at(cell.row(), cell.column()).source(), cell -> true);
    }

    /** The rows of each image by themselves. */
    private static List<Slice> slices(UnrolledMatrix matrix, int images) {
        int rows = matrix.rows() / images;
        return IntStream.range(0, images)
                .mapToObj(image -> new Slice(
                        Cell.at(image * rows, 0),
                        rows,
                        matrix.columns(),
                        images == 1
                                ? Optional.empty()
                                : Optional.of(LocalizedMessage.of("stage.slice.image", image + 1))))
                .toList();
    }

    /** A matrix whose every row is a window; only the numbers of the current window can be highlighted. */
    public static Table windows(
            String name, UnrolledMatrix windows, int images, Cell focus, Predicate<GridCell> isInput) {
        return of(GridName.WINDOW_MATRIX, Quantity.INPUT, name, windows, images, focus)
                .showing(cell -> windows.at(cell.row(), cell.column()).source(), cell -> cell.row() == focus.row())
                .withEdges(
                        cell -> !isInput.test(
                                windows.at(cell.row(), cell.column()).source()),
                        cell -> false,
                        Optional.empty());
    }
}
