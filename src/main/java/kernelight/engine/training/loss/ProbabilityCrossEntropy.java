package kernelight.engine.training.loss;

import java.util.Arrays;
import kernelight.engine.tensor.Tensor;

/**
 * Cross-entropy -log(p) of the correct class, for a network that ends in a softmax. Probabilities below the smallest
 * normal float count as that, so that the loss stays finite.
 */
final class ProbabilityCrossEntropy implements Loss {
    /** gradient = -1 / (p * batch size) at the correct class, 0 elsewhere. */
    @Override
    public double measure(Tensor probabilities, int[] labels, int batchSize, Tensor gradient) {
        Arrays.fill(gradient.data(), 0);
        int images = probabilities.images();
        for (int n = 0; n < images; n++) {
            gradient.data()[labels[n] * images + n] =
                    (float) (-1 / (probability(probabilities, labels, n) * batchSize));
        }
        return measure(probabilities, labels);
    }

    @Override
    public double measure(Tensor probabilities, int[] labels) {
        double lossSum = 0;
        for (int n = 0; n < probabilities.images(); n++) {
            lossSum -= Math.log(probability(probabilities, labels, n));
        }
        return lossSum;
    }

    private static double probability(Tensor probabilities, int[] labels, int n) {
        return Math.max(Float.MIN_NORMAL, probabilities.data()[labels[n] * probabilities.images() + n]);
    }
}
