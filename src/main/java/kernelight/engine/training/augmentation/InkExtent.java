package kernelight.engine.training.augmentation;

import java.util.Arrays;

/** Where the ink of an image is: its centre of mass, and the longest side of the box around it, in pixels. */
final class InkExtent {
    /** Fainter pixels are the soft edge of a stroke and do not make the box larger. */
    private static final float FAINT = 0.2f;

    private final int height;
    private final int width;

    /** For each column, its ink, and its ink times the row: sums over rows run over contiguous columns. */
    private final float[] columnMass;

    private final float[] columnMoment;

    /** For each row, its first and last column with ink; first after last where there is none. */
    private final int[] first;

    private final int[] last;
    private double mass;
    private double massX;
    private double massY;
    private double longestSide;

    InkExtent(int height, int width) {
        this.height = height;
        this.width = width;
        columnMass = new float[width];
        columnMoment = new float[width];
        first = new int[height];
        last = new int[height];
    }

    /**
     * Measures H * W values in [0, 1].
     *
     * @param start where the first row begins
     * @param stride from one row to the next
     */
    void measure(float[] ink, int start, int stride) {
        Arrays.fill(columnMass, 0);
        Arrays.fill(columnMoment, 0);
        for (int row = 0; row < height; row++) {
            int begin = start + row * stride;
            for (int column = 0; column < width; column++) {
                columnMass[column] += ink[begin + column];
                columnMoment[column] += row * ink[begin + column];
            }
            findEnds(ink, begin, row);
        }
        mass = 0;
        double sumX = 0;
        double sumY = 0;
        for (int column = 0; column < width; column++) {
            mass += columnMass[column];
            sumX += (double) column * columnMass[column];
            sumY += columnMoment[column];
        }
        massX = sumX / mass;
        massY = sumY / mass;
        longestSide = longestSideOf(1, 0, 0, 1);
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

    /**
     * What the longest side would be with every pixel at (xx * x + xy * y, yx * x + yy * y). Of each row only the ends
     * matter: what lies between them lands between.
     */
    double longestSideOf(double xx, double xy, double yx, double yy) {
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < height; row++) {
            if (first[row] <= last[row]) {
                double x1 = xx * first[row] + xy * row;
                double x2 = xx * last[row] + xy * row;
                double y1 = yx * first[row] + yy * row;
                double y2 = yx * last[row] + yy * row;
                left = Math.min(left, Math.min(x1, x2));
                right = Math.max(right, Math.max(x1, x2));
                top = Math.min(top, Math.min(y1, y2));
                bottom = Math.max(bottom, Math.max(y1, y2));
            }
        }
        return Math.max(0, Math.max(right - left, bottom - top)) + 1;
    }

    private void findEnds(float[] ink, int begin, int row) {
        int left = 0;
        while (left < width && ink[begin + left] <= FAINT) {
            left++;
        }
        int right = width - 1;
        while (right > left && ink[begin + right] <= FAINT) {
            right--;
        }
        first[row] = left;
        last[row] = right;
    }
}
