package kernelight.engine.training;

/** Where the ink of an image is: its centre of mass, and the longest side of the box around it, in pixels. */
final class InkExtent {
    /** Fainter pixels are the soft edge of a stroke and do not make the box larger. */
    private static final float FAINT = 0.2f;

    private final int height;
    private final int width;
    private double mass;
    private double massX;
    private double massY;
    private double longestSide;

    InkExtent(int height, int width) {
        this.height = height;
        this.width = width;
    }

    /** @param ink H * W values in [0, 1] */
    void measure(float[] ink) {
        mass = 0;
        double sumX = 0;
        double sumY = 0;
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                float here = ink[row * width + column];
                mass += here;
                sumX += here * column;
                sumY += here * row;
            }
        }
        massX = sumX / mass;
        massY = sumY / mass;
        longestSide = longestSideOf(ink, 1, 0, 0, 1);
    }

    /** Whether there is nothing that could be turned or scaled. */
    boolean isBlank() {
        return mass == 0 || longestSide <= 1;
    }

    double massX() {
        return massX;
    }

    double massY() {
        return massY;
    }

    double longestSide() {
        return longestSide;
    }

    /** What the longest side would be with every pixel at (xx * x + xy * y, yx * x + yy * y). */
    double longestSideOf(float[] ink, double xx, double xy, double yx, double yy) {
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                if (ink[row * width + column] > FAINT) {
                    double x = xx * column + xy * row;
                    double y = yx * column + yy * row;
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y);
                }
            }
        }
        return Math.max(0, Math.max(right - left, bottom - top)) + 1;
    }
}
