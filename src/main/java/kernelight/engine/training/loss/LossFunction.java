package kernelight.engine.training.loss;

/** Which loss. */
public enum LossFunction {
    /**
     * Softmax and cross-entropy in one, for a network that ends in raw scores (or in log-softmax, which a softmax leaves
     * as it is). The usual one for classes.
     */
    CROSS_ENTROPY,
    /**
     * The mean squared difference to 1 at the right class and 0 elsewhere, for a network that ends in softmax, in
     * sigmoid or in raw scores.
     */
    MEAN_SQUARED_ERROR;

    /** A loss with memory of its own: one thread at a time. */
    public Loss newLoss(int classes) {
        return switch (this) {
            case CROSS_ENTROPY -> new SoftmaxCrossEntropy(classes);
            case MEAN_SQUARED_ERROR -> new MeanSquaredError(classes);
        };
    }
}
