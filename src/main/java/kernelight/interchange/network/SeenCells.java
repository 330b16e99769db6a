package kernelight.interchange.network;

import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.PaddingMode;
import kernelight.engine.kernel.Window;
import kernelight.engine.tensor.Shape;
import kernelight.interchange.array.Array;
import kernelight.interchange.array.Dimensions;
import kernelight.interchange.array.ElementType;

/** Which numbers of a flattened image lie under a window at each of its places. */
final class SeenCells {
    private SeenCells() {}

    /** Places x (C * T * R * S): places in the row of C * D * H * W numbers, one more for a zero of the padding. */
    static Array of(Window window, Shape input, Shape output) {
        int cells = input.channels() * window.cells();
        long[] seen = new long[output.channelSize() * cells];
        int next = 0;
        for (int d = 0; d < output.depth(); d++) {
            for (int h = 0; h < output.height(); h++) {
                for (int w = 0; w < output.width(); w++) {
                    next = addPlace(window, input, new int[] {d, h, w}, seen, next);
                }
            }
        }
        return Array.whole(ElementType.INT64, Dimensions.of(output.channelSize(), cells), seen);
    }

    private static int addPlace(Window window, Shape input, int[] place, long[] seen, int first) {
        int next = first;
        for (int c = 0; c < input.channels(); c++) {
            for (int t = 0; t < window.planes().size(); t++) {
                int plane = source(window, window.planes(), place[0], t, input.depth());
                for (int r = 0; r < window.rows().size(); r++) {
                    int row = source(window, window.rows(), place[1], r, input.height());
                    for (int s = 0; s < window.columns().size(); s++) {
                        int column = source(window, window.columns(), place[2], s, input.width());
                        boolean isZero = plane < 0 || row < 0 || column < 0;
                        int cell = ((c * input.depth() + plane) * input.height() + row) * input.width() + column;
                        seen[next++] = isZero ? input.size() : cell;
                    }
                }
            }
        }
        return next;
    }

    /** {@link PaddingMode#NOWHERE} for a zero. */
    private static int source(Window window, Axis axis, int place, int cell, int length) {
        return window.paddingMode().source(axis.position(place, cell), length);
    }
}
