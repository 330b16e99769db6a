package kernelight.engine.training.loss;

import kernelight.engine.layer.Softmax;
import kernelight.engine.network.Network;

/** The choice of a loss function. */
public enum LossFunction {
    /**
     * Cross-entropy, -log of the correct class's probability: the usual loss for classification. If the network ends in
     * logits (or in log-softmax, which a softmax does not change), the loss includes a softmax; if it ends in a
     * softmax, its output is taken as the probabilities.
     */
    CROSS_ENTROPY,
    /**
     * Mean squared error against one-hot targets, for a network that ends in softmax, sigmoid or logits.
     */
    MEAN_SQUARED_ERROR;

    /** A new loss for this network's output, for one thread at a time. */
    public Loss newLoss(Network network) {
        int classes = network.outputShape().channels();
        boolean probabilities = network.nodes().getLast().layer() instanceof Softmax;
        return switch (this) {
            case CROSS_ENTROPY -> probabilities ? new ProbabilityCrossEntropy() : new SoftmaxCrossEntropy(classes);
            case MEAN_SQUARED_ERROR -> new MeanSquaredError(classes);
        };
    }
}
