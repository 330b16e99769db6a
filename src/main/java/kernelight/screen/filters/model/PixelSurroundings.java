package kernelight.screen.filters.model;

import java.util.ArrayList;
import java.util.List;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.Window;
import kernelight.filter.EdgeRule;
import kernelight.filter.Planes;
import kernelight.filter.chain.Step;
import kernelight.screen.filters.model.MagnifiedPixel.Place;

/**
 * What a stage shows of the picture when a pixel is opened: the part around its window, from which the same number comes.
 * All of the picture, where the window goes beyond its edge.
 *
 * @param part of what the step reads
 * @param step the step, without padding if its window needs none
 * @param row of the number in what comes out of the part
 * @param column of the number in what comes out of the part
 */
record PixelSurroundings(Planes part, Step step, int row, int column) {
    private static final int ROWS_AROUND = 3;
    private static final int COLUMNS_AROUND = 6;
    /** Around a larger window nothing is shown, so that as much as possible of the window itself is. */
    private static final int LARGEST_WITH_SURROUNDINGS = 9;

    /** From where to where, along one axis. */
    private record Extent(int first, int end) {
        /** Begins where a window does. */
        static Extent of(Axis axis, int first, int around, int length) {
            int before = Math.min(Math.ceilDiv(around, axis.stride()), first / axis.stride()) * axis.stride();
            return new Extent(first - before, Math.min(length, first + axis.reach() + around));
        }

        int length() {
            return end - first;
        }
    }

    static PixelSurroundings of(Planes all, Step step, Window window, Place place) {
        if (place.firstRow() < 0
                || place.firstColumn() < 0
                || place.firstRow() + place.spanRows() > all.height()
                || place.firstColumn() + place.spanColumns() > all.width()) {
            return new PixelSurroundings(all, step, place.row(), place.column());
        }
        boolean isLarge = Math.max(place.spanRows(), place.spanColumns()) > LARGEST_WITH_SURROUNDINGS;
        Extent rows = Extent.of(window.rows(), place.firstRow(), isLarge ? 0 : ROWS_AROUND, all.height());
        Extent columns = Extent.of(window.columns(), place.firstColumn(), isLarge ? 0 : COLUMNS_AROUND, all.width());
        List<float[]> planes = new ArrayList<>();
        for (float[] plane : all.planes()) {
            planes.add(part(plane, all.width(), rows, columns));
        }
        return new PixelSurroundings(
                new Planes(rows.length(), columns.length(), planes),
                step instanceof Step.Filters filters
                        ? new Step.Filters(
                                filters.filters(), filters.settings().withEdges(EdgeRule.NONE), filters.maps())
                        : step,
                (place.firstRow() - rows.first()) / window.rows().stride(),
                (place.firstColumn() - columns.first()) / window.columns().stride());
    }

    private static float[] part(float[] plane, int width, Extent rows, Extent columns) {
        float[] part = new float[rows.length() * columns.length()];
        for (int row = 0; row < rows.length(); row++) {
            System.arraycopy(
                    plane,
                    (rows.first() + row) * width + columns.first(),
                    part,
                    row * columns.length(),
                    columns.length());
        }
        return part;
    }
}
