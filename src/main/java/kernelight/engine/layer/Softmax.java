package kernelight.engine.layer;

import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.ShapeException;
import kernelight.engine.tensor.Tensor;

/** Turns n scores into n probabilities that add up to 1: exp(x) over the sum of all exp(x). n x 1 x 1 to n x 1 x 1. */
public record Softmax() implements OneInputLayer {
    @Override
    public Shape outputShape(Shape input) {
        if (!input.isFlat()) {
            throw new ShapeException(
                    "Softmax takes a row of scores (n x 1 x 1), but its input is " + input + "; flatten it first.");
        }
        return input;
    }

    /** The largest score is taken off first, which changes nothing but keeps exp from overflowing. */
    @Override
    public void forward(Pass pass, Tensor input, Tensor output) {
        int images = input.images();
        int classes = input.shape().channels();
        float[] x = input.data();
        float[] y = output.data();
        for (int n = 0; n < images; n++) {
            float largest = Float.NEGATIVE_INFINITY;
            for (int c = 0; c < classes; c++) {
                largest = Math.max(largest, x[c * images + n]);
            }
            double sum = 0;
            for (int c = 0; c < classes; c++) {
                double power = Math.exp(x[c * images + n] - largest);
                y[c * images + n] = (float) power;
                sum += power;
            }
            for (int c = 0; c < classes; c++) {
                y[c * images + n] = (float) (y[c * images + n] / sum);
            }
        }
    }

    /** dx[c] = y[c] * (dy[c] - sum over all classes of y * dy). */
    @Override
    public void backward(Pass pass, Tensor input, Tensor output, Tensor outputGradient, Tensor inputGradient) {
        int images = input.images();
        int classes = input.shape().channels();
        float[] y = output.data();
        float[] dy = outputGradient.data();
        float[] dx = inputGradient.data();
        for (int n = 0; n < images; n++) {
            float sum = 0;
            for (int c = 0; c < classes; c++) {
                sum += y[c * images + n] * dy[c * images + n];
            }
            for (int c = 0; c < classes; c++) {
                dx[c * images + n] = y[c * images + n] * (dy[c * images + n] - sum);
            }
        }
    }

    @Override
    public Softmax copy() {
        return this;
    }
}
