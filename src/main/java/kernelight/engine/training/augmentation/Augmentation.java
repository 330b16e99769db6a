package kernelight.engine.training.augmentation;

/**
 * Augments an image, as another person with another pen would have written the digit: thinner or thicker strokes, then
 * an affine map (rotation, shear, stretch, scale, shift) and an elastic distortion, then sharper edges.
 *
 * <p>Holds the memory for one image at a time, so only one thread may use it.
 */
public final class Augmentation {
    /** Limits of the scaling that restores the size of the box around the ink. */
    private static final double SMALLEST_SCALE = 0.5;

    private static final double LARGEST_SCALE = 2;

    /** The threshold moves at most by this fraction of what would turn paper grey or full ink pale. */
    private static final double MAX_THRESHOLD_SHIFT = 0.7;

    private final AugmentationSettings settings;
    private final RandomNumbers random = new RandomNumbers();
    private final InkExtent before;
    private final InkExtent after;
    private final BorderedImage image;
    private final ElasticField elastic;

    /** For each pixel of the new image, the position in the old one that it is sampled from. */
    private final float[] x;

    private final float[] y;

    /** For each pixel of the new image, its column and row. */
    private final float[] columns;

    private final float[] rows;

    /** An augmentation for grey images of H x W. */
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
     * Writes the augmented image.
     *
     * @param pixels unsigned bytes; the image's H * W begin at {@code offset}
     * @param seed determines the augmentation
     * @param out receives H * W values in [0, 1], the first at {@code start}, each {@code step} after the one before
     */
    public void change(byte[] pixels, int offset, long seed, float[] out, int start, int step) {
        random.reseed(seed);
        // All numbers are drawn even where an amount is zero, so that one setting does not influence the others.
        double thickness = random.between(-settings.thinner(), settings.thicker());
        double angle = Math.toRadians(random.around(settings.rotation()));
        double shear = random.around(settings.shear());
        double stretch = Math.exp(random.around(settings.stretch()));
        double enlarge = Math.exp(random.around(settings.scale()));
        double right = random.around(settings.shift());
        double down = random.around(settings.shift());
        double steepness = Math.exp(random.between(0, settings.sharper()));
        double threshold = 0.5 + random.around(0.5 * MAX_THRESHOLD_SHIFT * (1 - 1 / steepness));
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
        // Stretch, shear, rotate about the centre of mass: x' = xx * x + xy * y, y' = yx * x + yy * y.
        double xx = Math.cos(angle) * stretch;
        double xy = Math.cos(angle) * shear - Math.sin(angle);
        double yx = Math.sin(angle) * stretch;
        double yy = Math.sin(angle) * shear + Math.cos(angle);
        double sizeRatio = before.longestSide() / after.longestSideOf(xx, xy, yx, yy);
        double scaledDeterminant = (xx * yy - xy * yx) * Math.clamp(sizeRatio, SMALLEST_SCALE, LARGEST_SCALE) * enlarge;
        double centreX = before.massX() + right;
        double centreY = before.massY() + down;
        mapInversely(yy / scaledDeterminant, -xy / scaledDeterminant, centreX, centreY, after.massX(), x);
        mapInversely(-yx / scaledDeterminant, xx / scaledDeterminant, centreX, centreY, after.massY(), y);
        if (settings.elastic() > 0) {
            elastic.addTo(x, y);
        }
        image.sample(x, y, out, start, step);
        if (steepness > 1) {
            sharpen((float) steepness, (float) threshold, out, start, step);
        }
    }

    /** Increases the contrast around the threshold; paper stays 0 and full ink 1. */
    private void sharpen(float steepness, float threshold, float[] out, int start, int step) {
        for (int i = 0; i < columns.length; i++) {
            int at = start + i * step;
            out[at] = Math.max(0, Math.min(1, (out[at] - threshold) * steepness + 0.5f));
        }
    }

    /** Maps each of the H * W pixels of the new image back to the old one; computes one of the two coordinates. */
    private void mapInversely(
            double byColumn, double byRow, double centreX, double centreY, double massCentre, float[] positions) {
        float perColumn = (float) byColumn;
        float perRow = (float) byRow;
        float first = (float) (massCentre - byColumn * centreX - byRow * centreY);
        for (int i = 0; i < positions.length; i++) {
            positions[i] = first + perColumn * columns[i] + perRow * rows[i];
        }
    }
}
