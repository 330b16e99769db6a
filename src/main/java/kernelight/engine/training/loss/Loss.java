package kernelight.engine.training.loss;

import kernelight.engine.tensor.Tensor;

/**
 * Compares the scores of a network, N images and C classes, with the correct classes. For one thread at a time, as an
 * implementation may reuse memory.
 */
public interface Loss {
    /**
     * Computes the sum of the N losses, and the gradient with respect to the scores.
     *
     * @param scores C x 1 x 1 for N images
     * @param labels at least N entries: the correct class of each image, 0 to C - 1
     * @param batchSize images of the whole batch, of which these N may be a part
     * @param gradient shaped as the scores; receives the gradient of the sum of losses divided by {@code batchSize}
     */
    double measure(Tensor scores, int[] labels, int batchSize, Tensor gradient);

    /**
     * Computes the sum of the N losses.
     *
     * @param scores C x 1 x 1 for N images
     * @param labels at least N entries: the correct class of each image, 0 to C - 1
     */
    double measure(Tensor scores, int[] labels);
}
