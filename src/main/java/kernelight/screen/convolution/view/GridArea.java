package kernelight.screen.convolution.view;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import kernelight.walk.square.Cell;

/**
 * Where a grid's cells are on the canvas.
 *
 * @param x left edge of the first column shown
 * @param y upper edge of the first row shown
 * @param cell side of a cell
 * @param padding rows and columns of padding before cell 0, 0
 * @param textSize font size of its numbers
 */
record GridArea(double x, double y, double cell, int padding, Viewport rows, Viewport columns, double textSize) {

    double width() {
        return columns.visible() * cell;
    }

    double height() {
        return rows.visible() * cell;
    }

    double centerX() {
        return x + width() / 2;
    }

    double centerY() {
        return y + height() / 2;
    }

    boolean shows(Cell at) {
        return rows.shows(at.row() + padding) && columns.shows(at.column() + padding);
    }

    Rectangle2D bounds(Cell at) {
        return new Rectangle2D(
                x + (at.column() + padding - columns.first()) * cell,
                y + (at.row() + padding - rows.first()) * cell,
                cell,
                cell);
    }

    Optional<Cell> cellAt(double pointX, double pointY) {
        if (pointX < x || pointY < y || pointX >= x + width() || pointY >= y + height()) {
            return Optional.empty();
        }
        int row = (int) ((pointY - y) / cell) + rows.first() - padding;
        int column = (int) ((pointX - x) / cell) + columns.first() - padding;
        return Optional.of(new Cell(row, column));
    }

    /** All cells shown, row by row. */
    void forEachCell(Consumer<Cell> action) {
        for (int row = 0; row < rows.visible(); row++) {
            for (int column = 0; column < columns.visible(); column++) {
                action.accept(new Cell(row + rows.first() - padding, column + columns.first() - padding));
            }
        }
    }

    GridArea movedBy(double amountX, double amountY) {
        return new GridArea(x + amountX, y + amountY, cell, padding, rows, columns, textSize);
    }
}
