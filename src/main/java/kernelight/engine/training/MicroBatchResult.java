package kernelight.engine.training;

import kernelight.engine.network.Gradients;
import kernelight.engine.network.Network;

/** What one micro-batch adds to its batch: gradients, losses, how many images were classified correctly. */
final class MicroBatchResult {
    private final Gradients gradients;
    private double lossSum;
    private int correct;

    MicroBatchResult(Network network) {
        gradients = new Gradients(network);
    }

    /** The gradients of the sum of the micro-batch's losses divided by the batch size. */
    Gradients gradients() {
        return gradients;
    }

    double lossSum() {
        return lossSum;
    }

    int correct() {
        return correct;
    }

    void set(double newLossSum, int newCorrect) {
        lossSum = newLossSum;
        correct = newCorrect;
    }
}
