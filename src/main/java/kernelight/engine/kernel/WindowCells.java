package kernelight.engine.kernel;

import kernelight.engine.tensor.Shape;

/** Which cells of an image lie under a window at each of its places: the definition that all sliding layers share. */
public final class WindowCells {
    /** What is done with one cell under the window. */
    @FunctionalInterface
    public interface Visitor {
        /**
         * A cell of the window that lies on a number of the image.
         *
         * @param place the number of the window's place, in the order D', H', W' of the output
         * @param cell the number of the window's own cell, in the order T, R, S
         * @param source the number of the image's cell in its channel, in the order D, H, W
         */
        void visit(int place, int cell, int source);
    }

    private WindowCells() {}

    /**
     * Visits, place by place and in reading order, every cell that holds a number of the image, be it through the
     * padding's mode; a cell that holds a padding zero is left out.
     */
    public static void visit(Window window, Shape image, Shape output, Visitor visitor) {
        int place = 0;
        for (int plane = 0; plane < output.depth(); plane++) {
            for (int row = 0; row < output.height(); row++) {
                for (int column = 0; column < output.width(); column++) {
                    visitPlace(window, image, plane, row, column, place, visitor);
                    place++;
                }
            }
        }
    }

    private static void visitPlace(
            Window window, Shape image, int plane, int row, int column, int place, Visitor visitor) {
        int cell = 0;
        for (int t = 0; t < window.planes().size(); t++) {
            int d = source(window, window.planes(), plane, t, image.depth());
            for (int r = 0; r < window.rows().size(); r++) {
                int h = source(window, window.rows(), row, r, image.height());
                for (int s = 0; s < window.columns().size(); s++) {
                    int w = source(window, window.columns(), column, s, image.width());
                    if (d >= 0 && h >= 0 && w >= 0) {
                        visitor.visit(place, cell, (d * image.height() + h) * image.width() + w);
                    }
                    cell++;
                }
            }
        }
    }

    /**
     * For each place, how many of the window's cells lie on the image or, if that counts, on its padding; cells beyond
     * the padding, where a window was rounded up, never count.
     */
    static int[] counts(Window window, boolean countPadding, Shape image, Shape output) {
        int[] counts = new int[output.channelSize()];
        int place = 0;
        for (int plane = 0; plane < output.depth(); plane++) {
            for (int row = 0; row < output.height(); row++) {
                for (int column = 0; column < output.width(); column++) {
                    counts[place++] = count(window.planes(), countPadding, image.depth(), plane)
                            * count(window.rows(), countPadding, image.height(), row)
                            * count(window.columns(), countPadding, image.width(), column);
                }
            }
        }
        return counts;
    }

    private static int count(Axis axis, boolean countPadding, int length, int place) {
        int before = countPadding ? axis.paddingBefore() : 0;
        int after = countPadding ? axis.paddingAfter() : 0;
        int count = 0;
        for (int cell = 0; cell < axis.size(); cell++) {
            int position = axis.position(place, cell);
            if (position >= -before && position < length + after) {
                count++;
            }
        }
        return count;
    }

    private static int source(Window window, Axis axis, int place, int cell, int length) {
        return window.paddingMode().source(axis.position(place, cell), length);
    }
}
