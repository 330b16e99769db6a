package kernelight.engine.training.augmentation;

/**
 * One image of H x W with an empty border around it: one pixel before, two after, in both directions. Whoever looks for
 * the four neighbours of a place up to one pixel outside finds paper, not the end of an array.
 */
final class BorderedImage {
    private static final int BEFORE = 1;
    private static final int AFTER = 2;

    private final int height;
    private final int width;
    private final int stride;
    private float[] ink;
    private float[] spare;

    BorderedImage(int height, int width) {
        this.height = height;
        this.width = width;
        stride = BEFORE + width + AFTER;
        ink = new float[(BEFORE + height + AFTER) * stride];
        spare = new float[ink.length];
    }

    /** @param pixels unsigned bytes, 0..255 becoming 0..1; the image begins at {@code offset} */
    void load(byte[] pixels, int offset) {
        for (int row = 0; row < height; row++) {
            int from = offset + row * width;
            int to = place(row, 0);
            for (int column = 0; column < width; column++) {
                ink[to + column] = (pixels[from + column] & 0xff) * (1 / 255f);
            }
        }
    }

    void measure(InkExtent extent) {
        extent.measure(ink, place(0, 0), stride);
    }

    /** Strokes grow at each side by so many pixels, or shrink where it is negative: a pixel at a time, the last in part. */
    void thicken(double pixels) {
        for (double left = Math.abs(pixels); left > 0; left--) {
            float share = (float) Math.min(1, left);
            for (int row = 0; row < height; row++) {
                if (pixels > 0) {
                    growRow(place(row, 0), share);
                } else {
                    shrinkRow(place(row, 0), share);
                }
            }
            float[] swap = ink;
            ink = spare;
            spare = swap;
        }
    }

    /**
     * The ink between four pixels, by bilinear interpolation, for each column of one row; nothing outside the image.
     *
     * @param x where to look: 0 is the middle of the first column
     * @param y where to look: 0 is the middle of the first row
     * @param out receives W values, the first at {@code start}, each {@code step} after the one before
     */
    void sample(float[] x, float[] y, float[] out, int start, int step) {
        float[] from = ink;
        float right = BEFORE + width;
        float bottom = BEFORE + height;
        for (int column = 0; column < width; column++) {
            float placeX = Math.max(0, Math.min(right, x[column] + BEFORE));
            float placeY = Math.max(0, Math.min(bottom, y[column] + BEFORE));
            int wholeX = (int) placeX;
            int wholeY = (int) placeY;
            float shareX = placeX - wholeX;
            float shareY = placeY - wholeY;
            int at = wholeY * stride + wholeX;
            float upper = from[at] + shareX * (from[at + 1] - from[at]);
            float lower = from[at + stride] + shareX * (from[at + stride + 1] - from[at + stride]);
            out[start + column * step] = upper + shareY * (lower - upper);
        }
    }

    /** As it is: H * W values, the first at {@code start}, each {@code step} after the one before. */
    void write(float[] out, int start, int step) {
        for (int row = 0; row < height; row++) {
            int from = place(row, 0);
            for (int column = 0; column < width; column++) {
                out[start + (row * width + column) * step] = ink[from + column];
            }
        }
    }

    private int place(int row, int column) {
        return (row + BEFORE) * stride + column + BEFORE;
    }

    private void growRow(int from, float share) {
        for (int i = from; i < from + width; i++) {
            float beside = Math.max(ink[i - 1], ink[i + 1]);
            float grown = Math.max(Math.max(ink[i], beside), Math.max(ink[i - stride], ink[i + stride]));
            spare[i] = ink[i] + share * (grown - ink[i]);
        }
    }

    private void shrinkRow(int from, float share) {
        for (int i = from; i < from + width; i++) {
            float beside = Math.min(ink[i - 1], ink[i + 1]);
            float shrunk = Math.min(Math.min(ink[i], beside), Math.min(ink[i - stride], ink[i + stride]));
            spare[i] = ink[i] + share * (shrunk - ink[i]);
        }
    }
}
