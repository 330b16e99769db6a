package kernelight.engine.kernel;

import kernelight.engine.tensor.Shape;

/** Which cells of an image lie under a window at each of its positions: shared by all layers with a sliding window. */
public final class WindowCells {
    /** Called for each cell under the window. */
    @FunctionalInterface
    public interface Visitor {
        /**
         * Called for a cell of the window that reads a cell of the image.
         *
         * @param position the index of the window's position, in the order D', H', W' of the output
         * @param cell the index of the window's own cell, in the order T, R, S
         * @param source the index of the image's cell in its channel, in the order D, H, W
         */
        void visit(int position, int cell, int source);
    }

    private WindowCells() {}

    /**
     * Visits, position by position and in the order T, R, S, every cell of the window that reads a cell of the image,
     * directly or through the padding mode. Cells on zero padding are left out.
     *
     * @param image C x D x H x W; the channels do not matter
     * @param output the shape that {@link Window#outputShape} gives for the image; the channels do not matter
     */
    public static void visit(Window window, Shape image, Shape output, Visitor visitor) {
        int position = 0;
        for (int depth = 0; depth < output.depth(); depth++) {
            for (int row = 0; row < output.height(); row++) {
                for (int column = 0; column < output.width(); column++) {
                    visitPosition(window, image, depth, row, column, position, visitor);
                    position++;
                }
            }
        }
    }

    private static void visitPosition(
            Window window, Shape image, int depth, int row, int column, int position, Visitor visitor) {
        int cell = 0;
        for (int t = 0; t < window.planes().size(); t++) {
            int d = source(window, window.planes(), depth, t, image.depth());
            for (int r = 0; r < window.rows().size(); r++) {
                int h = source(window, window.rows(), row, r, image.height());
                for (int s = 0; s < window.columns().size(); s++) {
                    int w = source(window, window.columns(), column, s, image.width());
                    if (d >= 0 && h >= 0 && w >= 0) {
                        visitor.visit(position, cell, (d * image.height() + h) * image.width() + w);
                    }
                    cell++;
                }
            }
        }
    }

    /**
     * For each position, how many of the window's cells lie on the image or, if {@code countPadding}, on its padding.
     * Cells beyond the padding, which exist where the output size was rounded up, never count.
     */
    static int[] counts(Window window, boolean countPadding, Shape image, Shape output) {
        int[] counts = new int[output.channelSize()];
        int position = 0;
        for (int depth = 0; depth < output.depth(); depth++) {
            for (int row = 0; row < output.height(); row++) {
                for (int column = 0; column < output.width(); column++) {
                    counts[position++] = count(window.planes(), countPadding, image.depth(), depth)
                            * count(window.rows(), countPadding, image.height(), row)
                            * count(window.columns(), countPadding, image.width(), column);
                }
            }
        }
        return counts;
    }

    private static int count(Axis axis, boolean countPadding, int length, int output) {
        int before = countPadding ? axis.paddingBefore() : 0;
        int after = countPadding ? axis.paddingAfter() : 0;
        int count = 0;
        for (int cell = 0; cell < axis.size(); cell++) {
            int index = axis.position(output, cell);
            if (index >= -before && index < length + after) {
                count++;
            }
        }
        return count;
    }

    private static int source(Window window, Axis axis, int output, int cell, int length) {
        return window.paddingMode().source(axis.position(output, cell), length);
    }
}
