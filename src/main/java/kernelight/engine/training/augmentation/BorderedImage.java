package kernelight.engine.training.augmentation;

/**
 * One image of H x W with an empty border around it: one pixel before, two after, in both directions. So the four
 * neighbours of a position up to one pixel outside can be read without checking the bounds.
 */
final class BorderedImage {
    private static final int BEFORE = 1;
    private static final int AFTER = 2;

    private final int height;
    private final int width;
    private final int stride;
    private final int[] upperLeft;
    private float[] ink;
    private float[] spare;

    BorderedImage(int height, int width) {
        this.height = height;
        this.width = width;
        stride = BEFORE + width + AFTER;
        ink = new float[(BEFORE + height + AFTER) * stride];
        spare = new float[ink.length];
        upperLeft = new int[height * width];
    }

    /** @param pixels unsigned bytes, 0..255 becoming 0..1; the image begins at {@code offset} */
    void load(byte[] pixels, int offset) {
        for (int row = 0; row < height; row++) {
            int from = offset + row * width;
            int to = index(row, 0);
            for (int column = 0; column < width; column++) {
                ink[to + column] = (pixels[from + column] & 0xff) * (1 / 255f);
            }
        }
    }

    void measure(InkExtent extent) {
        extent.measure(ink, index(0, 0), stride);
    }

    /**
     * Dilates strokes by this many pixels at each side, or erodes them if it is negative: one pixel at a time, the last
     * one in part.
     *
     * @param extent where the ink is now; only the area around it is computed
     */
    void thicken(double pixels, InkExtent extent) {
        int reach = 1;
        for (double left = Math.abs(pixels); left > 0; left--, reach++) {
            float fraction = (float) Math.min(1, left);
            int firstColumn = Math.max(0, extent.left() - reach);
            int endColumn = Math.min(width, extent.right() + 1 + reach);
            System.arraycopy(ink, 0, spare, 0, ink.length);
            for (int row = Math.max(0, extent.top() - reach); row <= extent.bottom() + reach && row < height; row++) {
                if (pixels > 0) {
                    grow(index(row, firstColumn), index(row, endColumn), fraction);
                } else {
                    shrink(index(row, firstColumn), index(row, endColumn), fraction);
                }
            }
            float[] swap = ink;
            ink = spare;
            spare = swap;
        }
    }

    /**
     * Samples the image at H * W positions by bilinear interpolation; outside it is paper.
     *
     * @param x columns of the positions, 0 being the middle of the first column; overwritten
     * @param y rows of the positions, 0 being the middle of the first row; overwritten
     * @param out receives H * W values, the first at {@code start}, each {@code step} after the one before
     */
    void sample(float[] x, float[] y, float[] out, int start, int step) {
        findNeighbours(x, y);
        float[] from = ink;
        for (int i = 0; i < upperLeft.length; i++) {
            int at = upperLeft[i];
            float upper = from[at] + x[i] * (from[at + 1] - from[at]);
            float lower = from[at + stride] + x[i] * (from[at + stride + 1] - from[at + stride]);
            out[start + i * step] = upper + y[i] * (lower - upper);
        }
    }

    /** Writes the unchanged image: H * W values, the first at {@code start}, each {@code step} after the one before. */
    void write(float[] out, int start, int step) {
        for (int row = 0; row < height; row++) {
            int from = index(row, 0);
            for (int column = 0; column < width; column++) {
                out[start + (row * width + column) * step] = ink[from + column];
            }
        }
    }

    private int index(int row, int column) {
        return (row + BEFORE) * stride + column + BEFORE;
    }

    /** Replaces {@code x} and {@code y} by the offsets from each position's upper left neighbour, 0 to below 1. */
    private void findNeighbours(float[] x, float[] y) {
        float right = BEFORE + width;
        float bottom = BEFORE + height;
        for (int i = 0; i < upperLeft.length; i++) {
            float positionX = Math.max(0, Math.min(right, x[i] + BEFORE));
            float positionY = Math.max(0, Math.min(bottom, y[i] + BEFORE));
            int column = (int) positionX;
            int row = (int) positionY;
            upperLeft[i] = row * stride + column;
            x[i] = positionX - column;
            y[i] = positionY - row;
        }
    }

    private void grow(int first, int end, float fraction) {
        for (int i = first; i < end; i++) {
            float beside = larger(ink[i - 1], ink[i + 1]);
            float grown = larger(larger(ink[i], beside), larger(ink[i - stride], ink[i + stride]));
            spare[i] = ink[i] + fraction * (grown - ink[i]);
        }
    }

    private void shrink(int first, int end, float fraction) {
        for (int i = first; i < end; i++) {
            float beside = smaller(ink[i - 1], ink[i + 1]);
            float shrunk = smaller(smaller(ink[i], beside), smaller(ink[i - stride], ink[i + stride]));
            spare[i] = ink[i] + fraction * (shrunk - ink[i]);
        }
    }

    /** Faster than Math.max, for numbers that are neither negative nor NaN: their bits have the same order. */
    private static float larger(float a, float b) {
        return Float.intBitsToFloat(Math.max(Float.floatToRawIntBits(a), Float.floatToRawIntBits(b)));
    }

    private static float smaller(float a, float b) {
        return Float.intBitsToFloat(Math.min(Float.floatToRawIntBits(a), Float.floatToRawIntBits(b)));
    }
}
