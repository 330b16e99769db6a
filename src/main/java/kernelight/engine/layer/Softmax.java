package kernelight.engine.layer;

import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.Tensor;

/**
 * Turns the scores of C classes into probabilities that add up to 1: exp(x) / sum of exp(x) over all channels,
 * separately at every position. Any shape; scores are mostly C x 1 x 1.
 */
public record Softmax() implements OneInputLayer {
    @Override
    public Shape outputShape(Shape input) {
        return input;
    }

    /** Subtracts the largest score first, which does not change the result but keeps exp from overflowing. */
    @Override
    public void forward(PassContext pass, Tensor input, Tensor output) {
        int classes = input.shape().channels();
        int step = input.data().length / classes;
        float[] x = input.data();
        float[] y = output.data();
        for (int i = 0; i < step; i++) {
            float largest = largest(x, i, step);
            double sum = 0;
            for (int j = i; j < x.length; j += step) {
                double exponential = Math.exp(x[j] - largest);
                y[j] = (float) exponential;
                sum += exponential;
            }
            for (int j = i; j < x.length; j += step) {
                y[j] = (float) (y[j] / sum);
            }
        }
    }

    /** dx[c] = y[c] * (dy[c] - sum over all classes of y * dy). */
    @Override
    public void backward(PassContext pass, Tensor input, Tensor output, Tensor outputGradient, Tensor inputGradient) {
        int step = input.data().length / input.shape().channels();
        float[] y = output.data();
        float[] dy = outputGradient.data();
        float[] dx = inputGradient.data();
        for (int i = 0; i < step; i++) {
            float sum = 0;
            for (int j = i; j < y.length; j += step) {
                sum += y[j] * dy[j];
            }
            for (int j = i; j < y.length; j += step) {
                dx[j] = y[j] * (dy[j] - sum);
            }
        }
    }

    @Override
    public Softmax copy() {
        return this;
    }

    @Override
    public String toString() {
        return "softmax";
    }

    /** The largest of the values at {@code first}, {@code first + step}, {@code first + 2 * step}, ... */
    static float largest(float[] x, int first, int step) {
        float largest = Float.NEGATIVE_INFINITY;
        for (int j = first; j < x.length; j += step) {
            largest = Math.max(largest, x[j]);
        }
        return largest;
    }
}
