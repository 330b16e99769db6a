package kernelight.engine.training.loss;

import kernelight.engine.layer.Softmax;
import kernelight.engine.network.Network;

/** Which loss. */
public enum LossFunction {
    /**
     * The surprise at the right class: -log of its probability. A network that ends in raw scores (or in log-softmax,
     * which a softmax leaves as it is) gets a softmax together with the loss; the probabilities of one that ends in a
     * softmax are taken as they are. The usual one for classes.
     */
    CROSS_ENTROPY,
    /**
     * The mean squared difference to 1 at the right class and 0 elsewhere, for a network that ends in softmax, in
     * sigmoid or in raw scores.
     */
    MEAN_SQUARED_ERROR;

    /** A loss for what this network makes, with memory of its own: one thread at a time. */
    public Loss newLoss(Network network) {
        int classes = network.outputShape().channels();
        boolean probabilities = network.nodes().getLast().layer() instanceof Softmax;
        return switch (this) {
            case CROSS_ENTROPY -> probabilities ? new ProbabilityCrossEntropy() : new SoftmaxCrossEntropy(classes);
            case MEAN_SQUARED_ERROR -> new MeanSquaredError(classes);
        };
    }
}
