package kernelight.engine.training.optimizer;

import java.util.List;

/**
 * Updates the weights of one network from their gradients, and keeps what it needs for the next step.
 *
 * <p>A step is begun once; then every weight of every parameter is updated once, in any ranges and order. Ranges that
 * do not overlap may be updated by several threads at once: each weight depends on its own gradient and memory alone,
 * so the result is bit-identical however a step is divided.
 */
public interface Optimizer {
    /** Begins the next step: computes what all parameters share. */
    void beginStep(double learningRate);

    /**
     * Updates the weights {@code from} (inclusive) to {@code to} (exclusive) of one parameter.
     *
     * @param parameter its index in the list the optimizer was made for
     * @param gradient of the loss with respect to the parameter, as long as the parameter
     */
    void update(int parameter, float[] gradient, int from, int to);

    long stepsDone();

    /**
     * The optimizer's state, not copies: for each parameter one array (SGD with momentum) or two (Adam's
     * means, then its means of squares), as long as the parameter; nothing for SGD without momentum.
     */
    List<float[]> memory();

    /** Sets the number of steps done, after {@link #memory()} was restored from a checkpoint. */
    void continueAfter(long steps);

    /**
     * One whole step for all parameters.
     *
     * @param gradients one array for each parameter the optimizer was made for, in the same order
     */
    default void step(List<float[]> gradients, double learningRate) {
        beginStep(learningRate);
        for (int parameter = 0; parameter < gradients.size(); parameter++) {
            float[] gradient = gradients.get(parameter);
            update(parameter, gradient, 0, gradient.length);
        }
    }
}
