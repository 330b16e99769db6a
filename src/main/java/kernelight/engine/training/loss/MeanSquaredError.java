package kernelight.engine.training.loss;

import kernelight.engine.tensor.Tensor;

/**
 * The mean squared error against one-hot targets, over all C classes of all images, as {@code torch.nn.MSELoss} with
 * reduction "mean". One image's loss is its mean over classes.
 */
final class MeanSquaredError implements Loss {
    private final int classes;

    MeanSquaredError(int classes) {
        this.classes = classes;
    }

    /** gradient = 2 * (score - target) / (batch size * classes). */
    @Override
    public double measure(Tensor scores, int[] labels, int batchSize, Tensor gradient) {
        double factor = 2.0 / ((double) batchSize * classes);
        int images = scores.images();
        for (int c = 0; c < classes; c++) {
            for (int n = 0; n < images; n++) {
                double target = c == labels[n] ? 1 : 0;
                gradient.data()[c * images + n] = (float) ((scores.data()[c * images + n] - target) * factor);
            }
        }
        return measure(scores, labels);
    }

    @Override
    public double measure(Tensor scores, int[] labels) {
        int images = scores.images();
        double squares = 0;
        for (int c = 0; c < classes; c++) {
            for (int n = 0; n < images; n++) {
                double target = c == labels[n] ? 1 : 0;
                double difference = scores.data()[c * images + n] - target;
                squares += difference * difference;
            }
        }
        return squares / classes;
    }
}
