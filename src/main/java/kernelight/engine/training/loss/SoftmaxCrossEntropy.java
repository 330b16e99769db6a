package kernelight.engine.training.loss;

import kernelight.engine.tensor.Tensor;

/**
 * The loss for classes: the surprise -log(p) at the right class, where p is the softmax of the scores, as {@code
 * torch.nn.CrossEntropyLoss}. Log-sum-exp keeps it finite for any finite scores.
 */
final class SoftmaxCrossEntropy implements Loss {
    private final double[] powers;

    SoftmaxCrossEntropy(int classes) {
        powers = new double[classes];
    }

    /** gradient = (p - 1 at the right class, p elsewhere) / batch size. */
    @Override
    public double measure(Tensor scores, int[] labels, int batchSize, Tensor gradient) {
        int images = scores.images();
        double lossSum = 0;
        for (int n = 0; n < images; n++) {
            double highest = highest(scores, n);
            double sum = addUp(scores, n, highest);
            lossSum += Math.log(sum) + highest - scores.data()[labels[n] * images + n];
            for (int c = 0; c < powers.length; c++) {
                double target = c == labels[n] ? 1 : 0;
                gradient.data()[c * images + n] = (float) ((powers[c] / sum - target) / batchSize);
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
            lossSum += Math.log(addUp(scores, n, highest)) + highest - scores.data()[labels[n] * images + n];
        }
        return lossSum;
    }

    /** Fills {@link #powers} with e to each score above the highest one; returns their sum, at least 1. */
    private double addUp(Tensor scores, int n, double highest) {
        double sum = 0;
        for (int c = 0; c < powers.length; c++) {
            powers[c] = Math.exp(scores.data()[c * scores.images() + n] - highest);
            sum += powers[c];
        }
        return sum;
    }

    private double highest(Tensor scores, int n) {
        return scores.data()[Scores.best(scores, n) * scores.images() + n];
    }
}
