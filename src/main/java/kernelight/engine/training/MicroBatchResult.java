package kernelight.engine.training;

import kernelight.engine.network.Gradients;
import kernelight.engine.network.Network;

/** What one slice of a batch adds to it: its gradients, its losses, how many of its images were right. */
final class MicroBatchResult {
    private final Gradients gradients;
    private double lossSum;
    private int right;

    MicroBatchResult(Network network) {
        gradients = new Gradients(network);
    }

    /** Of the slice's losses, summed, over the size of the batch. */
    Gradients gradients() {
        return gradients;
    }

    double lossSum() {
        return lossSum;
    }

    int right() {
        return right;
    }

    void set(double newLossSum, int newRight) {
        lossSum = newLossSum;
        right = newRight;
    }
}
