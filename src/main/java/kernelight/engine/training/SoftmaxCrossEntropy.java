package kernelight.engine.training;

import kernelight.engine.tensor.Tensor;

/**
 * The loss for classes: the surprise -log(p) at the right class, where p is the softmax of the scores. Works on scores
 * of n x 1 x 1 for N images. Log-sum-exp keeps it finite for any finite scores.
 */
final class SoftmaxCrossEntropy {
    private final double[] powers;
    private double lossSum;
    private int right;

    SoftmaxCrossEntropy(int classes) {
        powers = new double[classes];
    }

    /**
     * The losses of N images, and the gradient by their scores: (p - 1 at the right class, p elsewhere) / batch size.
     *
     * @param labels the classes of the N images, from {@code labels[0]} on
     * @param gradient overwritten
     */
    void measure(Tensor scores, int[] labels, int batchSize, Tensor gradient) {
        lossSum = 0;
        right = 0;
        for (int n = 0; n < scores.images(); n++) {
            double sum = addUp(scores, n, labels[n]);
            for (int c = 0; c < powers.length; c++) {
                double probability = powers[c] / sum;
                double target = c == labels[n] ? 1 : 0;
                gradient.data()[c * scores.images() + n] = (float) ((probability - target) / batchSize);
            }
        }
    }

    /** The losses of N images alone. */
    void measure(Tensor scores, int[] labels) {
        lossSum = 0;
        right = 0;
        for (int n = 0; n < scores.images(); n++) {
            addUp(scores, n, labels[n]);
        }
    }

    /** The sum of the N losses last measured. */
    double lossSum() {
        return lossSum;
    }

    /** For how many of them the right class had the highest score. */
    int right() {
        return right;
    }

    private double addUp(Tensor scores, int n, int label) {
        float[] x = scores.data();
        int images = scores.images();
        int best = best(scores, n);
        double sum = 0;
        for (int c = 0; c < powers.length; c++) {
            powers[c] = Math.exp(x[c * images + n] - x[best * images + n]);
            sum += powers[c];
        }
        lossSum += Math.log(sum) + x[best * images + n] - x[label * images + n];
        right += best == label ? 1 : 0;
        return sum;
    }

    /** The class with the highest score; the first of equal ones. */
    static int best(Tensor scores, int n) {
        int best = 0;
        for (int c = 1; c < scores.shape().channels(); c++) {
            if (scores.get(n, c, 0, 0) > scores.get(n, best, 0, 0)) {
                best = c;
            }
        }
        return best;
    }
}
