package kernelight.engine.training;

import java.util.SplittableRandom;

/**
 * Changes an image a little, as another hand with another pen would have written it: thinner or thicker strokes, then
 * turned, slanted, widened or narrowed. The longest side of the box around the ink and the centre of mass stay where
 * they were, up to a small shift: they are what makes a data set such as MNIST uniform, and what a drawing is brought
 * to before a network sees it.
 *
 * <p>Holds the memory for one image at a time; belongs to one slice.
 */
final class Augmentation {
    private static final double LARGEST_ROTATION = Math.toRadians(12);
    private static final double LARGEST_SLANT = 0.25;
    /** How much wider or narrower, as a factor of e to this power. */
    private static final double LARGEST_STRETCH = 0.2;
    /** In pixels, in each direction. */
    private static final double LARGEST_SHIFT = 0.7;
    /** How many pixels a stroke may lose or gain at each of its sides. */
    private static final double MOST_THINNING = 0.6;

    private static final double MOST_THICKENING = 1.2;

    private static final double SMALLEST_SCALE = 0.5;
    private static final double LARGEST_SCALE = 2;

    private final int height;
    private final int width;
    private final InkExtent before;
    private final InkExtent after;
    private float[] ink;
    private float[] spare;

    Augmentation(int height, int width) {
        this.height = height;
        this.width = width;
        before = new InkExtent(height, width);
        after = new InkExtent(height, width);
        ink = new float[height * width];
        spare = new float[height * width];
    }

    /**
     * Writes a changed image.
     *
     * @param pixels unsigned bytes; the image begins at {@code offset}
     * @param out receives H * W values in [0, 1], the first at {@code start}, each {@code step} after the one before
     */
    void change(byte[] pixels, int offset, SplittableRandom random, float[] out, int start, int step) {
        for (int i = 0; i < ink.length; i++) {
            ink[i] = (pixels[offset + i] & 0xff) * (1 / 255f);
        }
        before.measure(ink);
        thicken(between(random, -MOST_THINNING, MOST_THICKENING));
        after.measure(ink);
        double turn = between(random, -LARGEST_ROTATION, LARGEST_ROTATION);
        double slant = between(random, -LARGEST_SLANT, LARGEST_SLANT);
        double stretch = Math.exp(between(random, -LARGEST_STRETCH, LARGEST_STRETCH));
        double right = between(random, -LARGEST_SHIFT, LARGEST_SHIFT);
        double down = between(random, -LARGEST_SHIFT, LARGEST_SHIFT);
        if (before.isBlank() || after.isBlank()) {
            write(out, start, step);
            return;
        }
        // Widen, slant, turn: x' = xx * x + xy * y, y' = yx * x + yy * y, seen from the centre of mass.
        double xx = Math.cos(turn) * stretch;
        double xy = Math.cos(turn) * slant - Math.sin(turn);
        double yx = Math.sin(turn) * stretch;
        double yy = Math.sin(turn) * slant + Math.cos(turn);
        double scale = Math.clamp(
                before.longestSide() / after.longestSideOf(ink, xx, xy, yx, yy), SMALLEST_SCALE, LARGEST_SCALE);
        double area = (xx * yy - xy * yx) * scale;
        double centreX = before.massX() + right;
        double centreY = before.massY() + down;
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                double x = column - centreX;
                double y = row - centreY;
                double fromX = (yy * x - xy * y) / area + after.massX();
                double fromY = (xx * y - yx * x) / area + after.massY();
                out[start + (row * width + column) * step] = at(fromX, fromY);
            }
        }
    }

    /** Strokes grow at each side by so many pixels, or shrink where it is negative. */
    private void thicken(double pixels) {
        for (double left = Math.abs(pixels); left > 0; left--) {
            float share = (float) Math.min(1, left);
            for (int row = 0; row < height; row++) {
                for (int column = 0; column < width; column++) {
                    int i = row * width + column;
                    float up = row > 0 ? ink[i - width] : 0;
                    float down = row < height - 1 ? ink[i + width] : 0;
                    float before = column > 0 ? ink[i - 1] : 0;
                    float next = column < width - 1 ? ink[i + 1] : 0;
                    float far = pixels > 0
                            ? Math.max(Math.max(up, down), Math.max(before, next))
                            : Math.min(Math.min(up, down), Math.min(before, next));
                    float grown = pixels > 0 ? Math.max(ink[i], far) : Math.min(ink[i], far);
                    spare[i] = ink[i] + share * (grown - ink[i]);
                }
            }
            float[] swap = ink;
            ink = spare;
            spare = swap;
        }
    }

    /** The ink between four pixels, by bilinear interpolation; nothing outside the image. */
    private float at(double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        float right = (float) (x - left);
        float down = (float) (y - top);
        float upper = pixel(left, top) * (1 - right) + pixel(left + 1, top) * right;
        float lower = pixel(left, top + 1) * (1 - right) + pixel(left + 1, top + 1) * right;
        return upper * (1 - down) + lower * down;
    }

    private float pixel(int column, int row) {
        return column >= 0 && column < width && row >= 0 && row < height ? ink[row * width + column] : 0;
    }

    private void write(float[] out, int start, int step) {
        for (int i = 0; i < ink.length; i++) {
            out[start + i * step] = ink[i];
        }
    }

    private static double between(SplittableRandom random, double least, double most) {
        return least + random.nextDouble() * (most - least);
    }
}
