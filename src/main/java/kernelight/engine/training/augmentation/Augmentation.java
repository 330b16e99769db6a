package kernelight.engine.training.augmentation;

/**
 * Changes an image a little, as another hand with another pen would have written it: thinner or thicker strokes, then
 * turned, slanted, widened or narrowed, and its pixels moved about.
 *
 * <p>Holds the memory for one image at a time; belongs to one thread.
 */
public final class Augmentation {
    /** However the box around the ink changed, it is not brought back by more than these factors. */
    private static final double SMALLEST_SCALE = 0.5;

    private static final double LARGEST_SCALE = 2;

    private final AugmentationSettings settings;
    private final int height;
    private final int width;
    private final RandomNumbers random = new RandomNumbers();
    private final InkExtent before;
    private final InkExtent after;
    private final BorderedImage image;
    private final ElasticField elastic;
    private final float[] x;
    private final float[] y;

    public Augmentation(AugmentationSettings settings, int height, int width) {
        this.settings = settings;
        this.height = height;
        this.width = width;
        before = new InkExtent(height, width);
        after = new InkExtent(height, width);
        image = new BorderedImage(height, width);
        elastic = new ElasticField(height, width);
        x = new float[width];
        y = new float[width];
    }

    /**
     * Writes a changed image.
     *
     * @param pixels unsigned bytes; the image begins at {@code offset}
     * @param seed decides the change
     * @param out receives H * W values in [0, 1], the first at {@code start}, each {@code step} after the one before
     */
    public void change(byte[] pixels, int offset, long seed, float[] out, int start, int step) {
        random.beginAt(seed);
        // Every number is drawn whether its amount is zero or not: one amount does not change what another one does.
        double thickness = random.between(-settings.thinner(), settings.thicker());
        double turn = Math.toRadians(random.around(settings.rotation()));
        double slant = random.around(settings.shear());
        double stretch = Math.exp(random.around(settings.stretch()));
        double enlarge = Math.exp(random.around(settings.scale()));
        double right = random.around(settings.shift());
        double down = random.around(settings.shift());
        image.load(pixels, offset);
        image.measure(before);
        image.thicken(thickness);
        image.measure(after);
        if (before.isBlank() || after.isBlank()) {
            image.write(out, start, step);
            return;
        }
        if (settings.elastic() > 0) {
            elastic.draw(random, settings.elastic());
        }
        // Widen, slant, turn: x' = xx * x + xy * y, y' = yx * x + yy * y, seen from the centre of mass.
        double xx = Math.cos(turn) * stretch;
        double xy = Math.cos(turn) * slant - Math.sin(turn);
        double yx = Math.sin(turn) * stretch;
        double yy = Math.sin(turn) * slant + Math.cos(turn);
        double kept = before.longestSide() / after.longestSideOf(xx, xy, yx, yy);
        double area = (xx * yy - xy * yx) * Math.clamp(kept, SMALLEST_SCALE, LARGEST_SCALE) * enlarge;
        double centreX = before.massX() + right;
        double centreY = before.massY() + down;
        for (int row = 0; row < height; row++) {
            // The way back: from each place of the new image to where its ink comes from.
            float fromX = (float) ((-yy * centreX - xy * (row - centreY)) / area + after.massX());
            float fromY = (float) ((xx * (row - centreY) + yx * centreX) / area + after.massY());
            float nextX = (float) (yy / area);
            float nextY = (float) (-yx / area);
            for (int column = 0; column < width; column++) {
                x[column] = fromX + column * nextX;
                y[column] = fromY + column * nextY;
            }
            if (settings.elastic() > 0) {
                elastic.addTo(row, x, y);
            }
            image.sample(x, y, out, start + row * width * step, step);
        }
    }
}
