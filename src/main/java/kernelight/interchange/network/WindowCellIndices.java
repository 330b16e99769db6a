package kernelight.interchange.network;

import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.PaddingMode;
import kernelight.engine.kernel.Window;
import kernelight.engine.tensor.Shape;
import kernelight.interchange.array.Array;
import kernelight.interchange.array.Dimensions;
import kernelight.interchange.array.ElementType;

/** The indices of the input cells under the window of each output. */
final class WindowCellIndices {
    private WindowCellIndices() {}

    /**
     * The indices as outputs x (C * T * R * S). Each is an index into the flattened C x D x H x W input; zeros of the
     * padding have the index C * D * H * W.
     */
    static Array of(Window window, Shape input, Shape output) {
        int cells = input.channels() * window.cells();
        long[] indices = new long[output.channelSize() * cells];
        int next = 0;
        for (int d = 0; d < output.depth(); d++) {
            for (int h = 0; h < output.height(); h++) {
                for (int w = 0; w < output.width(); w++) {
                    next = addWindow(window, input, new int[] {d, h, w}, indices, next);
                }
            }
        }
        return Array.whole(ElementType.INT64, Dimensions.of(output.channelSize(), cells), indices);
    }

    private static int addWindow(Window window, Shape input, int[] position, long[] indices, int first) {
        int next = first;
        for (int c = 0; c < input.channels(); c++) {
            for (int t = 0; t < window.planes().size(); t++) {
                int plane = source(window, window.planes(), position[0], t, input.depth());
                for (int r = 0; r < window.rows().size(); r++) {
                    int row = source(window, window.rows(), position[1], r, input.height());
                    for (int s = 0; s < window.columns().size(); s++) {
                        int column = source(window, window.columns(), position[2], s, input.width());
                        boolean isZero = plane < 0 || row < 0 || column < 0;
                        int cell = ((c * input.depth() + plane) * input.height() + row) * input.width() + column;
                        indices[next++] = isZero ? input.size() : cell;
                    }
                }
            }
        }
        return next;
    }

    /** The input index along one axis; {@link PaddingMode#NOWHERE} for a zero. */
    private static int source(Window window, Axis axis, int position, int cell, int length) {
        return window.paddingMode().source(axis.position(position, cell), length);
    }
}
