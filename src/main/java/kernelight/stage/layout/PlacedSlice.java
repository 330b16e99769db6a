package kernelight.stage.layout;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import kernelight.stage.state.Slice;
import kernelight.walk.Cell;

/**
 * A slice and where its cells are.
 *
 * @param x left edge of the first column shown
 * @param y upper edge of the first row shown
 * @param cell side of a cell
 * @param captionWidth the width of its caption at the left of the cells; 0 where that stands above them, or there is none
 */
public record PlacedSlice(
        Slice slice, double x, double y, double cell, Viewport rows, Viewport columns, double captionWidth) {
    PlacedSlice(Slice slice, double x, double y, double cell, Viewport rows, Viewport columns) {
        this(slice, x, y, cell, rows, columns, 0);
    }

    public boolean hasCaptionBeside() {
        return captionWidth > 0;
    }

    public Box box() {
        return new Box(x, y, columns.visible() * cell, rows.visible() * cell);
    }

    public boolean shows(Cell at) {
        return slice.contains(at) && rows.shows(row(at)) && columns.shows(column(at));
    }

    public Box bounds(Cell at) {
        return new Box(x + (column(at) - columns.first()) * cell, y + (row(at) - rows.first()) * cell, cell, cell);
    }

    /** The row of a cell of this slice, counted from the slice's first. */
    int row(Cell at) {
        return at.row() - slice.first().row();
    }

    int column(Cell at) {
        return at.column() - slice.first().column();
    }

    public Optional<Cell> cellAt(double pointX, double pointY) {
        if (!box().contains(pointX, pointY)) {
            return Optional.empty();
        }
        return Optional.of(
                slice.cell((int) ((pointY - y) / cell) + rows.first(), (int) ((pointX - x) / cell) + columns.first()));
    }

    /** All cells shown, row by row. */
    public void forEachCell(Consumer<Cell> action) {
        for (int row = rows.first(); row < rows.first() + rows.visible(); row++) {
            for (int column = columns.first(); column < columns.first() + columns.visible(); column++) {
                action.accept(slice.cell(row, column));
            }
        }
    }

    /** Whether as many cells have the same positions, in the same group; they, the caption and the scroll bars may be of another slice. */
    boolean hasSameSurroundings(PlacedSlice other) {
        return slice.caption().isPresent() == other.slice.caption().isPresent()
                && slice.group() == other.slice.group()
                && captionWidth == other.captionWidth
                && x == other.x
                && y == other.y
                && cell == other.cell
                && rows.isAsLongAs(other.rows)
                && columns.isAsLongAs(other.columns);
    }

    /** Aligned to pixels: its cells may become a little smaller, and stay centred. */
    PlacedSlice onPixels(DoubleUnaryOperator edge, DoubleUnaryOperator within) {
        double side = within.applyAsDouble(cell);
        return new PlacedSlice(
                slice,
                edge.applyAsDouble(x + columns.visible() * (cell - side) / 2),
                edge.applyAsDouble(y + rows.visible() * (cell - side) / 2),
                side,
                rows,
                columns,
                captionWidth);
    }

    public PlacedSlice movedBy(double amountX, double amountY) {
        return new PlacedSlice(slice, x + amountX, y + amountY, cell, rows, columns, captionWidth);
    }
}
