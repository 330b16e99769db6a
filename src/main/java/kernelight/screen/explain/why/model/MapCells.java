package kernelight.screen.explain.why.model;

import kernelight.engine.tensor.Shape;

/**
 * Where the cells of a map lie on the picture, in its pixels. Cells at the edge may begin or end outside of it.
 *
 * @param top where the first row begins
 * @param left where the first column begins
 * @param height of a cell
 * @param width of a cell
 */
public record MapCells(int rows, int columns, double top, double left, double height, double width) {
    /** Cells of equal size that fill the picture. */
    static MapCells filling(Shape picture, int rows, int columns) {
        return new MapCells(rows, columns, 0, 0, (double) picture.height() / rows, (double) picture.width() / columns);
    }

    /** Cells around every {@code stride}-th pixel, from the first on. */
    static MapCells around(int rows, int columns, int stride) {
        double first = (1.0 - stride) / 2;
        return new MapCells(rows, columns, first, first, stride, stride);
    }

    /** The row of cells at a height in the picture. */
    public int rowAt(double y) {
        return Math.clamp((int) Math.floor((y - top) / height), 0, rows - 1);
    }

    /** The column of cells at a distance from the picture's left edge. */
    public int columnAt(double x) {
        return Math.clamp((int) Math.floor((x - left) / width), 0, columns - 1);
    }

    /** The row of the picture in the middle of a row of cells, from 0. */
    public int pixelRow(int row) {
        return (int) (top + (row + 0.5) * height);
    }

    /** The column of the picture in the middle of a column of cells, from 0. */
    public int pixelColumn(int column) {
        return (int) (left + (column + 0.5) * width);
    }
}
