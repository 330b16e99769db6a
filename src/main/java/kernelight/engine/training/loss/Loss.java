package kernelight.engine.training.loss;

import kernelight.engine.tensor.Tensor;

/** Compares scores of n x 1 x 1 for N images, n classes, with the right classes. Belongs to one thread at a time. */
public interface Loss {
    /**
     * The sum of the N losses, and the gradient of the batch's mean loss by the scores.
     *
     * @param labels the classes of the N images, from {@code labels[0]} on
     * @param batchSize how many images the whole batch has: what the mean is over
     * @param gradient overwritten
     */
    double measure(Tensor scores, int[] labels, int batchSize, Tensor gradient);

    /** The sum of the N losses alone. */
    double measure(Tensor scores, int[] labels);
}
