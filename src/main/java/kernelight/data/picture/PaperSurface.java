package kernelight.data.picture;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The brightness of the paper under uneven light: a polynomial surface of second degree, fitted to the pixels that are
 * not ink by repeated least squares without outliers.
 */
final class PaperSurface {
    private static final int LINEAR_TERMS = 3; // 1, x, y
    private static final int QUADRATIC_TERMS = 6; // and x², xy, y²
    private static final int ITERATIONS = 4;
    private static final int SAMPLES_PER_SIDE = 120;

    /** Pixels further from the surface than this many standard deviations are outliers, not paper. */
    private static final double MAX_DEVIATIONS = 3;

    /** The median of the distances times this is the standard deviation of normal noise. */
    private static final double MEDIAN_TO_DEVIATION = 1.4826;

    /** One grey level of 8 bits, the error of rounding. */
    private static final double MIN_NOISE = 1.0 / 255;

    private final Brightness picture;
    private double[] coefficients;
    private double noise;

    private PaperSurface(Brightness picture, int[] border) {
        this.picture = picture;
        this.coefficients = new double[] {median(border, pixel -> picture.values()[pixel]), 0, 0, 0, 0, 0};
        this.noise = deviation(border);
    }

    /** Fits first the border of the picture, which is nearly all paper, then all of it. */
    static PaperSurface under(Brightness picture) {
        int[] border = picture.border();
        PaperSurface surface = new PaperSurface(picture, border);
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            surface.fit(border, LINEAR_TERMS);
        }
        int[] grid = surface.grid();
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            surface.fit(grid, QUADRATIC_TERMS);
        }
        return surface;
    }

    /** The standard deviation of the paper's grain. */
    double noise() {
        return noise;
    }

    /** The brightness in the middle of the picture. */
    double middle() {
        return coefficients[0];
    }

    /** The brightness of the paper at a pixel. */
    double at(int pixel) {
        double[] terms = terms(pixel);
        double sum = 0;
        for (int i = 0; i < QUADRATIC_TERMS; i++) {
            sum += coefficients[i] * terms[i];
        }
        return sum;
    }

    private double distance(int pixel) {
        return Math.abs(picture.values()[pixel] - at(pixel));
    }

    private double deviation(int[] pixels) {
        return Math.max(MIN_NOISE, MEDIAN_TO_DEVIATION * median(pixels, this::distance));
    }

    /** Fits the surface by least squares to those pixels that are near the current one. */
    private void fit(int[] pixels, int termCount) {
        double[][] equations = new double[termCount][termCount + 1];
        for (int pixel : pixels) {
            if (distance(pixel) <= MAX_DEVIATIONS * noise) {
                double[] terms = terms(pixel);
                for (int i = 0; i < termCount; i++) {
                    for (int j = 0; j < termCount; j++) {
                        equations[i][j] += terms[i] * terms[j];
                    }
                    equations[i][termCount] += terms[i] * picture.values()[pixel];
                }
            }
        }
        coefficients = Arrays.copyOf(LinearEquations.solve(equations), QUADRATIC_TERMS);
        noise = deviation(pixels);
    }

    /** The terms of the polynomial, with x and y from -1 to 1. */
    private double[] terms(int pixel) {
        double x = 2.0 * (pixel % picture.width()) / Math.max(1, picture.width() - 1) - 1;
        double y = 2.0 * (pixel / picture.width()) / Math.max(1, picture.height() - 1) - 1;
        return new double[] {1, x, y, x * x, x * y, y * y};
    }

    private int[] grid() {
        int across = Math.ceilDiv(picture.width(), SAMPLES_PER_SIDE);
        int down = Math.ceilDiv(picture.height(), SAMPLES_PER_SIDE);
        return IntStream.range(0, picture.values().length)
                .filter(pixel -> pixel % picture.width() % across == 0 && pixel / picture.width() % down == 0)
                .toArray();
    }

    private static double median(int[] pixels, IntToDoubleFunction value) {
        double[] sorted = IntStream.of(pixels).mapToDouble(value).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
