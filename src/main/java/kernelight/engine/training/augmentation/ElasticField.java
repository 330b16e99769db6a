package kernelight.engine.training.augmentation;

/**
 * A smooth random displacement for every pixel (Simard et al., 2003). Where they draw a random number for each pixel
 * and blur with a Gaussian of sigma 4 on 29 x 29 pixels, this draws one for each knot of a coarse grid and interpolates
 * by cubic B-splines. That looks the same (a B-spline over knots 7 pixels apart has a sigma of 4) and takes a tenth of
 * the time.
 */
final class ElasticField {
    private static final int KNOTS_PER_SIDE = 4;

    /** The number of knots that influence one position of a cubic B-spline. */
    private static final int REACH = 4;

    /** The spline's root mean square over that of its knots: the mean of the squared B-spline is 151 / 315. */
    private static final double RMS_RATIO = 151.0 / 315;

    private final int height;
    private final int width;
    private final int knotRows;
    private final int knotColumns;
    private final int[] firstKnot;
    private final float[] knotWeights;
    private final float[] right;
    private final float[] down;
    private final float[] knots;

    ElasticField(int height, int width) {
        this.height = height;
        this.width = width;
        int longer = Math.max(height, width);
        double spacing = Math.max(1, (double) longer / KNOTS_PER_SIDE);
        knotRows = (int) ((height - 1) / spacing) + REACH;
        knotColumns = (int) ((width - 1) / spacing) + REACH;
        firstKnot = new int[longer];
        knotWeights = new float[longer * REACH];
        for (int position = 0; position < longer; position++) {
            firstKnot[position] = (int) (position / spacing);
            setWeights(position, position / spacing - firstKnot[position]);
        }
        right = new float[knotRows * width];
        down = new float[knotRows * width];
        knots = new float[knotRows * knotColumns];
    }

    /** Draws a new field, with displacements of this root mean square in each direction, in pixels. */
    void draw(RandomNumbers random, double strength) {
        // A uniform distribution from -a to a has a root mean square of a / sqrt(3).
        double amount = strength / RMS_RATIO * Math.sqrt(3);
        draw(right, random, amount);
        draw(down, random, amount);
    }

    /** Adds the displacements to H * W positions, in pixels. */
    void addTo(float[] x, float[] y) {
        addField(right, x);
        addField(down, y);
    }

    /** Draws random knots, and interpolates each row of knots at all W columns. */
    private void draw(float[] field, RandomNumbers random, double amount) {
        drawKnots(random, amount);
        for (int knotRow = 0; knotRow < knotRows; knotRow++) {
            for (int column = 0; column < width; column++) {
                int knot = knotRow * knotColumns + firstKnot[column];
                int weight = column * REACH;
                field[knotRow * width + column] = knotWeights[weight] * knots[knot]
                        + knotWeights[weight + 1] * knots[knot + 1]
                        + knotWeights[weight + 2] * knots[knot + 2]
                        + knotWeights[weight + 3] * knots[knot + 3];
            }
        }
    }

    /** Subtracts the mean of the knots: moving all pixels alike is a shift, which has a setting of its own. */
    private void drawKnots(RandomNumbers random, double amount) {
        float sum = 0;
        for (int knot = 0; knot < knots.length; knot++) {
            knots[knot] = (float) random.around(amount);
            sum += knots[knot];
        }
        float mean = sum / knots.length;
        for (int knot = 0; knot < knots.length; knot++) {
            knots[knot] -= mean;
        }
    }

    private void addField(float[] field, float[] positions) {
        for (int row = 0; row < height; row++) {
            float weight0 = knotWeights[row * REACH];
            float weight1 = knotWeights[row * REACH + 1];
            float weight2 = knotWeights[row * REACH + 2];
            float weight3 = knotWeights[row * REACH + 3];
            int from = firstKnot[row] * width;
            int to = row * width;
            for (int column = 0; column < width; column++) {
                positions[to + column] += weight0 * field[from + column]
                        + weight1 * field[from + width + column]
                        + weight2 * field[from + 2 * width + column]
                        + weight3 * field[from + 3 * width + column];
            }
        }
    }

    /** The four cubic B-spline weights of a position that is {@code t} (0 to below 1) knots behind a knot. */
    private void setWeights(int position, double t) {
        double s = 1 - t;
        knotWeights[position * REACH] = (float) (s * s * s / 6);
        knotWeights[position * REACH + 1] = (float) ((3 * t * t * t - 6 * t * t + 4) / 6);
        knotWeights[position * REACH + 2] = (float) ((3 * s * s * s - 6 * s * s + 4) / 6);
        knotWeights[position * REACH + 3] = (float) (t * t * t / 6);
    }
}
