package kernelight.data.picture;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The brightness of the paper alone, under light that falls off across it: a second-degree surface through the pixels
 * that are not ink, found by fitting, leaving out what lies far off, and fitting again.
 */
final class PaperSurface {
    private static final int FLAT = 3; // 1, x, y
    private static final int CURVED = 6; // and x², xy, y²
    private static final int ROUNDS = 4;
    private static final int SAMPLES_PER_SIDE = 120;

    /** Pixels further from the surface than so many standard deviations are not paper. */
    private static final double FAR = 3;

    /** The median of the distances times this is the standard deviation of normal noise. */
    private static final double MEDIAN_TO_DEVIATION = 1.4826;

    /** Less than one grey level in 8 bits is rounding. */
    private static final double LEAST_NOISE = 1.0 / 255;

    private final Brightness picture;
    private double[] coefficients;
    private double noise;

    private PaperSurface(Brightness picture, int[] frame) {
        this.picture = picture;
        this.coefficients = new double[] {median(frame, pixel -> picture.values()[pixel]), 0, 0, 0, 0, 0};
        this.noise = deviation(frame);
    }

    /** Begins at the frame of the picture, which is nearly all paper, and goes on to all of it. */
    static PaperSurface under(Brightness picture) {
        int[] frame = picture.frame();
        PaperSurface surface = new PaperSurface(picture, frame);
        for (int round = 0; round < ROUNDS; round++) {
            surface.fit(frame, FLAT);
        }
        int[] grid = surface.grid();
        for (int round = 0; round < ROUNDS; round++) {
            surface.fit(grid, CURVED);
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

    double at(int pixel) {
        double[] terms = terms(pixel);
        double sum = 0;
        for (int i = 0; i < CURVED; i++) {
            sum += coefficients[i] * terms[i];
        }
        return sum;
    }

    private double distance(int pixel) {
        return Math.abs(picture.values()[pixel] - at(pixel));
    }

    private double deviation(int[] pixels) {
        return Math.max(LEAST_NOISE, MEDIAN_TO_DEVIATION * median(pixels, this::distance));
    }

    /** Least squares through those of the pixels that are near the surface as it is. */
    private void fit(int[] pixels, int termCount) {
        double[][] equations = new double[termCount][termCount + 1];
        for (int pixel : pixels) {
            if (distance(pixel) <= FAR * noise) {
                double[] terms = terms(pixel);
                for (int i = 0; i < termCount; i++) {
                    for (int j = 0; j < termCount; j++) {
                        equations[i][j] += terms[i] * terms[j];
                    }
                    equations[i][termCount] += terms[i] * picture.values()[pixel];
                }
            }
        }
        coefficients = Arrays.copyOf(LinearEquations.solve(equations), CURVED);
        noise = deviation(pixels);
    }

    /** With x and y from -1 to 1. */
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
