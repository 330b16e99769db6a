package kernelight.network.view;

import java.util.Optional;
import kernelight.network.model.ConfusionMatrix.Cell;

/**
 * Where the cells of a confusion matrix lie: all of them, or as many as can be read.
 *
 * @param size rows and columns of the matrix
 * @param rows how many of them are shown
 * @param columns how many of them are shown
 * @param firstRow the first one that is shown, from 0
 * @param firstColumn the first one that is shown, from 0
 * @param left of the first shown column
 * @param top of the first shown row
 * @param cellWidth in the units of the layout
 * @param cellHeight in the units of the layout
 */
record MatrixGrid(
        int size,
        int rows,
        int columns,
        int firstRow,
        int firstColumn,
        double left,
        double top,
        double cellWidth,
        double cellHeight) {
    /** Cells are wider than high where there is room, because numbers are. */
    static final double WIDER = 1.3;
    /** Between the last cells and the edge, which frames it all in focus. */
    static final double INSET = 4;

    private static final double LARGEST_CELL = 64;
    private static final double LARGEST_CELL_IN_TEXTS = 4;
    /** The height, in sizes of the text, below which cells are shown in parts. */
    private static final double READABLE_CELL = 1.45;

    /** The room there is: for everything, for the names at the left and above, and how large texts are. */
    record Room(double width, double height, double namesWidth, double namesHeight, double textSize) {
        private double largestCell() {
            return Math.max(LARGEST_CELL, LARGEST_CELL_IN_TEXTS * textSize);
        }

        private double readableCell() {
            return Math.ceil(READABLE_CELL * textSize);
        }

        private double across() {
            return width - INSET - namesWidth;
        }

        private double down() {
            return height - INSET - namesHeight;
        }

        /** The width at which the cells of a matrix have their best shape. */
        double bestWidth(int size) {
            double side = Math.floor(Math.clamp(down() / size, readableCell(), largestCell()));
            return INSET + namesWidth + Math.floor(WIDER * side) * size;
        }
    }

    /**
     * @param whole whether all cells are shown, however small
     * @param firstRow the wanted first row, as far as the others still fill the room
     */
    static MatrixGrid of(int size, Room room, boolean whole, int firstRow, int firstColumn) {
        double least = room.readableCell();
        int rows = whole ? size : Math.clamp((long) Math.floor(room.down() / least), 1, size);
        int columns = whole ? size : Math.clamp((long) Math.floor(room.across() / (WIDER * least)), 1, size);
        double height =
                Math.floor(Math.clamp(Math.min(room.across() / columns, room.down() / rows), 1, room.largestCell()));
        double width = Math.floor(Math.clamp(room.across() / columns, 1, WIDER * height));
        double left = room.namesWidth() + Math.max(0, Math.floor((room.across() - width * columns) / 2));
        return new MatrixGrid(
                size,
                rows,
                columns,
                Math.clamp(firstRow, 0, size - rows),
                Math.clamp(firstColumn, 0, size - columns),
                left,
                room.namesHeight(),
                width,
                height);
    }

    /** Whether some cells lie outside. */
    boolean isPart() {
        return rows < size || columns < size;
    }

    boolean shows(Cell cell) {
        return cell.row() >= firstRow
                && cell.row() < firstRow + rows
                && cell.column() >= firstColumn
                && cell.column() < firstColumn + columns;
    }

    double x(int column) {
        return left + (column - firstColumn) * cellWidth;
    }

    double y(int row) {
        return top + (row - firstRow) * cellHeight;
    }

    Optional<Cell> cellAt(double x, double y) {
        int column = firstColumn + (int) Math.floor((x - left) / cellWidth);
        int row = firstRow + (int) Math.floor((y - top) / cellHeight);
        Cell cell = new Cell(row, column);
        return shows(cell) ? Optional.of(cell) : Optional.empty();
    }

    /** The first row with which a cell is shown, moved as little as possible. */
    int firstRowFor(Cell cell) {
        return Math.clamp(firstRow, Math.max(0, cell.row() - rows + 1), cell.row());
    }

    /** The first column with which a cell is shown, moved as little as possible. */
    int firstColumnFor(Cell cell) {
        return Math.clamp(firstColumn, Math.max(0, cell.column() - columns + 1), cell.column());
    }
}
