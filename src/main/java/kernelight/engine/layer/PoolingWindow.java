package kernelight.engine.layer;

import java.util.Locale;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.PaddingMode;
import kernelight.engine.kernel.Rounding;
import kernelight.engine.kernel.Window;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.ShapeException;

/** The windows of pooling layers and what they must fulfill. */
final class PoolingWindow {
    private PoolingWindow() {}

    /** The usual window of a pooling: square, with a stride equal to its size. */
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

    /**
     * Refuses a window whose padding repeats the image: pooling leaves padding out.
     *
     * @throws ShapeException if the padding mode is not zeros
     */
    static void requireZeros(Window window) {
        if (window.paddingMode() != PaddingMode.ZEROS) {
            throw new ShapeException(
                    "Pooling ignores its padding, so the padding mode of its window must be zeros, not "
                            + window.paddingMode().name().toLowerCase(Locale.ROOT) + ".");
        }
    }

    /**
     * The output shape of a pooling layer.
     *
     * @throws ShapeException if the window does not fit on the input, or if at some position it would cover nothing but
     *     padding
     */
    static Shape outputShape(Window window, Shape input) {
        Shape output = window.outputShape(input, input.channels());
        requireCells(window, window.planes(), input.depth(), output.depth());
        requireCells(window, window.rows(), input.height(), output.height());
        requireCells(window, window.columns(), input.width(), output.width());
        return output;
    }

    private static void requireCells(Window window, Axis axis, int length, int positions) {
        for (int position = 0; position < positions; position++) {
            int cell = 0;
            while (cell < axis.size() && !isInside(axis.position(position, cell), length)) {
                cell++;
            }
            if (cell == axis.size()) {
                throw new ShapeException(
                        "A pooling window of " + window + " would cover nothing but padding at position "
                                + (position + 1) + " of " + positions + " along an axis of " + length + " cells.",
                        ShapeException.Reason.ONLY_PADDING,
                        position + 1,
                        positions,
                        length);
            }
        }
    }

    private static boolean isInside(int cell, int length) {
        return cell >= 0 && cell < length;
    }
}
