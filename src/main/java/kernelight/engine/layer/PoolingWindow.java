package kernelight.engine.layer;

import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.PaddingMode;
import kernelight.engine.kernel.Rounding;
import kernelight.engine.kernel.Window;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.ShapeException;

/** What the pooling layers ask of their window. */
final class PoolingWindow {
    private PoolingWindow() {}

    /** The usual one: square, and it steps by its own size. */
    static Window tiles(int size) {
        return Window.square(size).withStride(size);
    }

    /** A window that covers the whole of each channel. */
    static Window whole(Shape input) {
        return new Window(
                Axis.of(input.depth()),
                Axis.of(input.height()),
                Axis.of(input.width()),
                PaddingMode.ZEROS,
                Rounding.DOWN);
    }

    /** Pooling leaves padding out, so it makes no sense to fill it with anything else. */
    static void requireZeros(Window window) {
        if (window.paddingMode() != PaddingMode.ZEROS) {
            throw new ShapeException(
                    "Pooling leaves the padding out, so its window cannot be padded by " + window.paddingMode() + ".");
        }
    }

    /**
     * The output of a pooling layer.
     *
     * @throws ShapeException where at some place the window would lie on padding alone
     */
    static Shape outputShape(Window window, Shape input) {
        Shape output = window.places(input, input.channels());
        requireCells(window, window.planes(), input.depth(), output.depth());
        requireCells(window, window.rows(), input.height(), output.height());
        requireCells(window, window.columns(), input.width(), output.width());
        return output;
    }

    private static void requireCells(Window window, Axis axis, int length, int places) {
        for (int place = 0; place < places; place++) {
            int cell = 0;
            while (cell < axis.size() && !isInside(axis.position(place, cell), length)) {
                cell++;
            }
            if (cell == axis.size()) {
                throw new ShapeException("A pooling window of " + window + " would lie on padding alone at place "
                        + (place + 1) + " of " + places + " along an axis of " + length + " cells.");
            }
        }
    }

    private static boolean isInside(int position, int length) {
        return position >= 0 && position < length;
    }
}
