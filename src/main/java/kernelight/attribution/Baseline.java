package kernelight.attribution;

import java.util.Arrays;
import kernelight.engine.tensor.Shape;

/** The image that stands for "nothing there". Values are ink: 0 for paper, 1 for full ink. */
public enum Baseline {
    /** Paper, 0. Covering paper with paper shows nothing. */
    PAPER,
    /** Full ink, 1. */
    INK,
    /** Half ink, 0.5. */
    GREY,
    /** The image itself, blurred by a Gaussian with a standard deviation of a tenth of its shorter side. */
    BLURRED;

    private static final double BLUR = 0.1;
    private static final int REACH = 3;

    /**
     * The baseline for an image.
     *
     * @param image C x D x H x W values
     */
    public float[] of(float[] image, Shape shape) {
        return switch (this) {
            case PAPER -> new float[image.length];
            case INK -> filled(image.length, 1);
            case GREY -> filled(image.length, 0.5f);
            case BLURRED -> blurred(image, shape);
        };
    }

    private static float[] filled(int length, float value) {
        float[] filled = new float[length];
        Arrays.fill(filled, value);
        return filled;
    }

    private static float[] blurred(float[] image, Shape shape) {
        double deviation = BLUR * Math.min(shape.height(), shape.width());
        float[] rows = along(image, shape.width(), 1, deviation);
        return along(rows, shape.height(), shape.width(), deviation);
    }

    /** Blurs along one axis; beyond the edge lies paper. */
    private static float[] along(float[] values, int length, int step, double deviation) {
        int reach = (int) Math.ceil(REACH * deviation);
        double[] weights = new double[2 * reach + 1];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.exp(-(i - reach) * (i - reach) / (2 * deviation * deviation));
        }
        double total = Arrays.stream(weights).sum();
        float[] blurred = new float[values.length];
        for (int index = 0; index < values.length; index++) {
            int position = index / step % length;
            double sum = 0;
            for (int other = Math.max(0, position - reach); other <= Math.min(length - 1, position + reach); other++) {
                sum += weights[other - position + reach] * values[index + (other - position) * step];
            }
            blurred[index] = (float) (sum / total);
        }
        return blurred;
    }
}
