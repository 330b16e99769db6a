package kernelight.network.model;

import java.util.BitSet;
import java.util.Optional;
import kernelight.engine.tensor.Shape;

/**
 * The rectangle around some positions of a layer's output, or around pixels of the image.
 *
 * @param top its first row, counted from 0
 * @param left its first column, counted from 0
 */
public record CellRegion(int top, int left, int rows, int columns) {
    /**
     * The rectangle around positions; empty if there are none.
     *
     * @param positions D, H, W indices within a channel
     */
    static Optional<CellRegion> around(BitSet positions, Shape shape) {
        int width = shape.width();
        int height = shape.height();
        int top = height;
        int bottom = -1;
        int left = width;
        int right = -1;
        int position = positions.nextSetBit(0);
        while (position >= 0) { // a line at a time: there may be a hundred thousand positions, but few lines
            int line = position / width;
            top = Math.min(top, line % height);
            bottom = Math.max(bottom, line % height);
            left = Math.min(left, position % width);
            right = Math.max(right, positions.previousSetBit((line + 1) * width - 1) % width);
            position = positions.nextSetBit((line + 1) * width);
        }
        return bottom < 0
                ? Optional.empty()
                : Optional.of(new CellRegion(top, left, bottom - top + 1, right - left + 1));
    }
}
