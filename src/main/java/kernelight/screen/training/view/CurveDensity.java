package kernelight.screen.training.view;

import javafx.scene.paint.Color;
import kernelight.screen.training.model.Curve;

/**
 * How densely the single batches of a curve lie in a chart: the chart is divided into square cells, and each has the share
 * of its column's batches that lie in it.
 *
 * @param columns the number of cells side by side, from the left edge of the plot
 * @param rows the number of cells from its top to its bottom
 * @param shares rows x columns shares from 0 to 1, row by row from the top
 */
record CurveDensity(int columns, int rows, float[] shares) {
    /** A rectangle of cells that has all those with a batch in it; empty where {@code columns} is 0. */
    record Extent(int column, int row, int columns, int rows) {}

    /** One batch among hundreds is still to be seen. */
    private static final double FAINTEST = 0.15;

    /**
     * @param firstBatch where the curve begins
     * @param cell the side of a cell in pixels
     */
    static CurveDensity of(Curve curve, long firstBatch, CurveGeometry geometry, double cell) {
        int columns = (int) Math.max(0, Math.ceil(geometry.plotWidth() / cell));
        int rows = (int) Math.max(0, Math.ceil(geometry.plotHeight() / cell));
        float[] shares = new float[columns * rows];
        int[] inColumn = new int[columns];
        for (int i = 0; i < curve.singles(); i++) {
            int column = (int) ((geometry.x(firstBatch + curve.batchOfSingle(i)) - geometry.left()) / cell);
            if (column >= columns) {
                break;
            }
            inColumn[column]++;
            float value = curve.single(i);
            if (geometry.axis().contains(value) && rows > 0) {
                int row = Math.min((int) ((geometry.y(value) - geometry.top()) / cell), rows - 1);
                shares[row * columns + column]++;
            }
        }
        for (int index = 0; index < shares.length; index++) {
            shares[index] /= Math.max(1, inColumn[index % columns]);
        }
        return new CurveDensity(columns, rows, shares);
    }

    /** Where there are batches: the rest of the chart, usually most of it, need not be painted. */
    Extent extent() {
        int left = columns;
        int right = -1;
        int top = rows;
        int bottom = -1;
        for (int index = 0; index < shares.length; index++) {
            if (shares[index] > 0) {
                left = Math.min(left, index % columns);
                right = Math.max(right, index % columns);
                top = Math.min(top, index / columns);
                bottom = Math.max(bottom, index / columns);
            }
        }
        return new Extent(left, top, Math.max(0, right - left + 1), Math.max(0, bottom - top + 1));
    }

    /** The colours of the cells as 0xAARRGGBB, row by row: transparent where there is no batch, the given colour where all are. */
    int[] colours(Color strongest) {
        int rgb = (int) Math.round(strongest.getRed() * 255) << 16
                | (int) Math.round(strongest.getGreen() * 255) << 8
                | (int) Math.round(strongest.getBlue() * 255);
        int[] colours = new int[shares.length];
        for (int index = 0; index < shares.length; index++) {
            double opacity = shares[index] == 0 ? 0 : FAINTEST + (1 - FAINTEST) * shares[index];
            colours[index] = (int) Math.round(opacity * 255) << 24 | rgb;
        }
        return colours;
    }
}
