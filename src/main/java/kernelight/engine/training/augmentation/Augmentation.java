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

    /** How much of the way to where paper would turn grey, or full ink pale, the cut may move. */
    private static final double MOST_MOVED = 0.7;

    private final AugmentationSettings settings;
    private final RandomNumbers random = new RandomNumbers();
    private final InkExtent before;
    private final InkExtent after;
    private final BorderedImage image;
    private final ElasticField elastic;

    /** For each place of the new image, where its ink comes from. */
    private final float[] x;

    private final float[] y;

    /** For each place, its column and its row. */
    private final float[] columns;

    private final float[] rows;

    public Augmentation(AugmentationSettings settings, int height, int width) {
        this.settings = settings;
        before = new InkExtent(height, width);
        after = new InkExtent(height, width);
        image = new BorderedImage(height, width);
        elastic = new ElasticField(height, width);
        x = new float[height * width];
        y = new float[height * width];
        columns = new float[height * width];
        rows = new float[height * width];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = i % width;
            rows[i] = i / width;
        }
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
        double steepness = Math.exp(random.between(0, settings.sharper()));
        double cut = 0.5 + random.around(0.5 * MOST_MOVED * (1 - 1 / steepness));
        image.load(pixels, offset);
        image.measure(before);
        image.thicken(thickness, before);
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
        wayBack(yy / area, -xy / area, centreX, centreY, after.massX(), x);
        wayBack(-yx / area, xx / area, centreX, centreY, after.massY(), y);
        if (settings.elastic() > 0) {
            elastic.addTo(x, y);
        }
        image.sample(x, y, out, start, step);
        if (steepness > 1) {
            sharpen((float) steepness, (float) cut, out, start, step);
        }
    }

    /** Ink around the cut becomes steeper on both sides of it; paper stays paper and full ink full ink. */
    private void sharpen(float steepness, float cut, float[] out, int start, int step) {
        for (int i = 0; i < columns.length; i++) {
            int at = start + i * step;
            out[at] = Math.max(0, Math.min(1, (out[at] - cut) * steepness + 0.5f));
        }
    }

    /** From each place of the new image to where its ink comes from: one of the two coordinates, for all H * W. */
    private void wayBack(
            double byColumn, double byRow, double centreX, double centreY, double massCentre, float[] places) {
        float perColumn = (float) byColumn;
        float perRow = (float) byRow;
        float first = (float) (massCentre - byColumn * centreX - byRow * centreY);
        for (int i = 0; i < places.length; i++) {
            places[i] = first + perColumn * columns[i] + perRow * rows[i];
        }
    }
}
