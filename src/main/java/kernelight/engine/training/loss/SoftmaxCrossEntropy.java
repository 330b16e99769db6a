package kernelight.engine.training.loss;

import kernelight.engine.tensor.Tensor;

/**
 * Cross-entropy -log(p) of the correct class, where p is the softmax of the scores, as {@code
 * torch.nn.CrossEntropyLoss}. Log-sum-exp keeps it finite for any finite scores.
 */
final class SoftmaxCrossEntropy implements Loss {
    private final double[] exponentials;

    SoftmaxCrossEntropy(int classes) {
        exponentials = new double[classes];
    }

    /** gradient = (p - 1 at the correct class, p elsewhere) / batch size. */
    @Override
    public double measure(Tensor scores, int[] labels, int batchSize, Tensor gradient) {
        int images = scores.images();
        double lossSum = 0;
        for (int n = 0; n < images; n++) {
            double highest = highest(scores, n);
            double sum = sumOfExponentials(scores, n, highest);
            lossSum += Math.log(sum) + highest - scores.data()[labels[n] * images + n];
            for (int c = 0; c < exponentials.length; c++) {
                double target = c == labels[n] ? 1 : 0;
                gradient.data()[c * images + n] = (float) ((exponentials[c] / sum - target) / batchSize);
            }
        }
        return lossSum;
    }

    @Override
    public double measure(Tensor scores, int[] labels) {
        int images = scores.images();
        double lossSum = 0;
        for (int n = 0; n < images; n++) {
            double highest = highest(scores, n);
            lossSum +=
                    Math.log(sumOfExponentials(scores, n, highest)) + highest - scores.data()[labels[n] * images + n];
        }
        return lossSum;
    }

    /** Fills {@link #exponentials} with exp(score - highest score); returns their sum, which is at least 1. */
    private double sumOfExponentials(Tensor scores, int n, double highest) {
        double sum = 0;
        for (int c = 0; c < exponentials.length; c++) {
            exponentials[c] = Math.exp(scores.data()[c * scores.images() + n] - highest);
            sum += exponentials[c];
        }
        return sum;
    }

    private double highest(Tensor scores, int n) {
        return scores.data()[Scores.argmax(scores, n) * scores.images() + n];
    }
}
