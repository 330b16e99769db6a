package kernelight.engine.layer;

import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.Tensor;

/**
 * The logarithm of {@link Softmax}, which stays exact where a probability is too small for a float: x - log(sum of
 * exp(x) over all channels), separately at every position. Any shape.
 */
public record LogSoftmax() implements OneInputLayer {
    @Override
    public Shape outputShape(Shape input) {
        return input;
    }

    @Override
    public void forward(PassContext pass, Tensor input, Tensor output) {
        int step = input.data().length / input.shape().channels();
        float[] x = input.data();
        float[] y = output.data();
        for (int i = 0; i < step; i++) {
            float largest = Softmax.largest(x, i, step);
            double sum = 0;
            for (int j = i; j < x.length; j += step) {
                sum += Math.exp(x[j] - largest);
            }
            double logOfSum = Math.log(sum) + largest;
            for (int j = i; j < x.length; j += step) {
                y[j] = (float) (x[j] - logOfSum);
            }
        }
    }

    /** dx[c] = dy[c] - exp(y[c]) * sum over all classes of dy. */
    @Override
    public void backward(PassContext pass, Tensor input, Tensor output, Tensor outputGradient, Tensor inputGradient) {
        int step = input.data().length / input.shape().channels();
        float[] y = output.data();
        float[] dy = outputGradient.data();
        float[] dx = inputGradient.data();
        for (int i = 0; i < step; i++) {
            float sum = 0;
            for (int j = i; j < y.length; j += step) {
                sum += dy[j];
            }
            for (int j = i; j < y.length; j += step) {
                dx[j] = (float) (dy[j] - Math.exp(y[j]) * sum);
            }
        }
    }

    @Override
    public LogSoftmax copy() {
        return this;
    }

    @Override
    public String toString() {
        return "log-softmax";
    }
}
