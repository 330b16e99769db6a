package kernelight.engine.training;

import kernelight.engine.layer.Parameter;

/**
 * What one batch does to one parameter of a network. Immutable.
 *
 * @param node the name of its layer
 * @param name of the parameter, such as {@code weights}
 * @param dimensions the lengths along its axes, such as K, C, R, S
 * @param before the weights before the batch, in the order of the dimensions, the last innermost
 * @param gradient of the batch's mean loss with respect to each weight
 * @param after the weights after the optimizer's step; NaN where loss or gradient are not finite
 */
public record ParameterStep(
        String node,
        String name,
        Parameter.Role role,
        int[] dimensions,
        float[] before,
        float[] gradient,
        float[] after) {
    /** The step of each weight: after minus before. */
    public float[] update() {
        float[] update = new float[before.length];
        for (int i = 0; i < update.length; i++) {
            update[i] = after[i] - before[i];
        }
        return update;
    }

    /**
     * The size of the step against that of the weights: the L2 norm of {@link #update} divided by that of the weights
     * before; NaN where all weights are 0, as biases are at the beginning.
     *
     * <p>About 1e-3 is usual (Karpathy, "CS231n: Neural Networks, Part 3", ratio of updates to weights).
     */
    public double ratio() {
        return norm(update()) / norm(before);
    }

    /** The L2 norm of the gradient. */
    public double gradientNorm() {
        return norm(gradient);
    }

    private static double norm(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += (double) value * value;
        }
        return Math.sqrt(sum);
    }
}
