package kernelight.filter;

import java.util.Arrays;

/** The kernels that are computed from a formula, in double precision. */
final class SmoothKernels {
    /** A Gaussian is cut off at this many standard deviations, as by default in SciPy's gaussian_filter. */
    private static final double CUT_OFF = 4;

    private SmoothKernels() {}

    static Kernel box(int size) {
        double[] weights = new double[size * size];
        Arrays.fill(weights, 1);
        return square(dividedBySum(weights));
    }

    /** exp(-(x * x + y * y) / (2 * sigma * sigma)), divided by the sum: SciPy's gaussian_filter. */
    static Kernel gaussian(double sigma) {
        return square(gaussianWeights(sigma));
    }

    /**
     * The second derivatives of the Gaussian along x and y, added: (r * r / sigma^4 - 2 / sigma^2) times the Gaussian, r
     * the distance from the middle. Minus the mean of the weights, so that even areas give 0, as MATLAB's fspecial; SciPy's
     * gaussian_laplace leaves that out and answers to even areas where sigma is small.
     */
    static Kernel laplacianOfGaussian(double sigma) {
        double[] weights = gaussianWeights(sigma);
        int side = side(weights);
        double mean = 0;
        for (int i = 0; i < weights.length; i++) {
            double x = i % side - side / 2;
            double y = i / side - side / 2;
            weights[i] *= (x * x + y * y) / Math.pow(sigma, 4) - 2 / (sigma * sigma);
            mean += weights[i] / weights.length;
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] -= mean;
        }
        return square(weights);
    }

    /** picture + amount * (picture - gaussian). */
    static Kernel unsharp(double sigma, double amount) {
        double[] weights = gaussianWeights(sigma);
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= -amount;
        }
        weights[weights.length / 2] += 1 + amount;
        return square(weights);
    }

    /**
     * The mean along a line through the middle: a weight is 1 minus the distance to the line, if that is above 0, and all
     * are divided by their sum.
     *
     * @param length in pixels
     * @param angle in degrees, counter-clockwise from the horizontal
     */
    static Kernel motion(int length, double angle) {
        int radius = length / 2;
        int side = 2 * radius + 1;
        double half = (length - 1) / 2.0;
        double cosine = Math.cos(Math.toRadians(angle));
        double sine = -Math.sin(Math.toRadians(angle)); // rows are counted downwards
        double[] weights = new double[side * side];
        for (int i = 0; i < weights.length; i++) {
            double x = i % side - radius;
            double y = i / side - radius;
            double along = Math.clamp(x * cosine + y * sine, -half, half);
            weights[i] = Math.max(0, 1 - Math.hypot(x - along * cosine, y - along * sine));
        }
        return square(dividedBySum(weights));
    }

    private static double[] gaussianWeights(double sigma) {
        int radius = (int) (CUT_OFF * sigma + 0.5);
        int side = 2 * radius + 1;
        double[] weights = new double[side * side];
        for (int i = 0; i < weights.length; i++) {
            double x = i % side - radius;
            double y = i / side - radius;
            weights[i] = Math.exp(-(x * x + y * y) / (2 * sigma * sigma));
        }
        return dividedBySum(weights);
    }

    private static double[] dividedBySum(double[] weights) {
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(weight -> weight / sum).toArray();
    }

    private static Kernel square(double[] weights) {
        float[] rounded = new float[weights.length];
        for (int i = 0; i < rounded.length; i++) {
            rounded[i] = (float) weights[i];
        }
        return new Kernel(side(weights), side(weights), rounded);
    }

    private static int side(double[] weights) {
        return (int) Math.round(Math.sqrt(weights.length));
    }
}
