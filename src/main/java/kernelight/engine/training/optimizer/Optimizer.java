package kernelight.engine.training.optimizer;

import java.util.List;

/**
 * Changes the weights of one network a little, against the gradient, and remembers what it needs for the next step.
 *
 * <p>A step is begun once; then every number of every parameter is updated once, in any parts and order. Parts that do
 * not overlap may be updated by several threads at once: each weight depends on its own gradient and memory alone, so
 * the result is the same to the bit however a step is divided.
 */
public interface Optimizer {
    /** Begins the next step: what all parameters share. */
    void beginStep(double learningRate);

    /**
     * The step for some numbers of one parameter.
     *
     * @param parameter its place in the list the optimizer was made for
     * @param gradient as long as the parameter
     * @param from the first number
     * @param to after the last number
     */
    void update(int parameter, float[] gradient, int from, int to);

    /** How many steps were begun. */
    long stepsDone();

    /**
     * What is kept from step to step, not copies: for each parameter one array (SGD with momentum) or two (Adam's
     * means, then its means of squares), as long as the parameter; nothing for SGD without momentum.
     */
    List<float[]> memory();

    /** Goes on as if so many steps were done, with the memory that is now in {@link #memory()}. */
    void continueAfter(long steps);

    /**
     * One whole step.
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
