package kernelight.engine.training.augmentation;

/** Where the ink of an image is: its centre of mass, and the longest side of the box around it, in pixels. */
final class InkExtent {
    /** Fainter pixels at the ends of a row are the soft edge of a stroke and do not count. */
    private static final float FAINT = 0.2f;

    private final int height;
    private final int width;

    /** For each row, its first and last column with ink; first after last where there is none. */
    private final int[] first;

    private final int[] last;
    private int left;
    private int right;
    private int top;
    private int bottom;
    private double mass;
    private double massX;
    private double massY;
    private double longestSide;

    InkExtent(int height, int width) {
        this.height = height;
        this.width = width;
        first = new int[height];
        last = new int[height];
    }

    /**
     * Measures H * W values in [0, 1].
     *
     * @param start the index of the first row
     * @param stride the distance from one row to the next
     */
    void measure(float[] ink, int start, int stride) {
        mass = 0;
        left = width;
        right = -1;
        top = height;
        bottom = -1;
        double sumX = 0;
        double sumY = 0;
        for (int row = 0; row < height; row++) {
            int begin = start + row * stride;
            findEnds(ink, begin, row);
            if (first[row] > last[row]) {
                continue;
            }
            left = Math.min(left, first[row]);
            right = Math.max(right, last[row]);
            top = Math.min(top, row);
            bottom = row;
            float rowMass = 0;
            float moment = 0;
            for (int column = first[row]; column <= last[row]; column++) {
                rowMass += ink[begin + column];
                moment += column * ink[begin + column];
            }
            mass += rowMass;
            sumX += moment;
            sumY += (double) row * rowMass;
        }
        massX = sumX / mass;
        massY = sumY / mass;
        longestSide = Math.max(0, Math.max(right - left, bottom - top)) + 1;
    }

    /** Whether there is too little ink to rotate or scale. */
    boolean isBlank() {
        return mass == 0 || longestSide <= 1;
    }

    /** The first column with ink; after {@link #right()} where there is none. */
    int left() {
        return left;
    }

    /** The last column with ink. */
    int right() {
        return right;
    }

    /** The first row with ink; after {@link #bottom()} where there is none. */
    int top() {
        return top;
    }

    /** The last row with ink. */
    int bottom() {
        return bottom;
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

    /**
     * The longest side after the linear map (x, y) to (xx * x + xy * y, yx * x + yy * y). Only the ends of each row
     * matter: the map puts everything else between them.
     */
    double longestSideOf(double xx, double xy, double yx, double yy) {
        double minX = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        for (int row = top; row <= bottom; row++) {
            if (first[row] <= last[row]) {
                double x1 = xx * first[row] + xy * row;
                double x2 = xx * last[row] + xy * row;
                double y1 = yx * first[row] + yy * row;
                double y2 = yx * last[row] + yy * row;
                minX = Math.min(minX, Math.min(x1, x2));
                maxX = Math.max(maxX, Math.max(x1, x2));
                minY = Math.min(minY, Math.min(y1, y2));
                maxY = Math.max(maxY, Math.max(y1, y2));
            }
        }
        return Math.max(0, Math.max(maxX - minX, maxY - minY)) + 1;
    }

    private void findEnds(float[] ink, int begin, int row) {
        int from = 0;
        while (from < width && ink[begin + from] <= FAINT) {
            from++;
        }
        int to = width - 1;
        while (to > from && ink[begin + to] <= FAINT) {
            to--;
        }
        first[row] = from;
        last[row] = to;
    }
}
