package kernelight.engine.layer;

import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.ShapeException;
import kernelight.engine.tensor.Tensor;

/**
 * Divides every value by a power of the squares of neighbouring channels at the same position: x / (bias + alpha / size
 * * sum of x^2)^beta, the sum over {@code size} channels around its own (Krizhevsky et al., AlexNet, 2012). Any shape.
 *
 * @param size how many channels are summed; if even, one more after the value's own channel than before it, as in ONNX
 */
public record LocalResponseNormalization(int size, float alpha, float beta, float bias) implements OneInputLayer {
    /**
     * A local response normalization.
     *
     * @throws ShapeException if the size is below 1, or if another setting is not finite
     */
    public LocalResponseNormalization {
        if (size < 1 || !Float.isFinite(alpha) || !Float.isFinite(beta) || !Float.isFinite(bias)) {
            throw new ShapeException(
                    "Local response normalization needs a size of 1 or more and finite settings, but it has size "
                            + size + ", alpha " + alpha + ", beta " + beta + " and bias " + bias + ".");
        }
    }

    /**
     * With the defaults of PyTorch and ONNX: alpha 0.0001, beta 0.75, bias 1.
     *
     * @throws ShapeException if the size is below 1
     */
    public LocalResponseNormalization(int size) {
        this(size, 1e-4f, 0.75f, 1);
    }

    @Override
    public Shape outputShape(Shape input) {
        return input;
    }

    @Override
    public long multiplicationCount(Shape input) {
        return (long) input.size() * (Math.min(size, input.channels()) + 1);
    }

    @Override
    public void forward(PassContext pass, Tensor input, Tensor output) {
        float[] x = input.data();
        float[] y = output.data();
        int length = x.length / input.shape().channels();
        for (int c = 0; c < input.shape().channels(); c++) {
            for (int i = 0; i < length; i++) {
                int j = c * length + i;
                y[j] = (float) (x[j] * Math.pow(base(x, c, i, length), -beta));
            }
        }
    }

    /**
     * With d = bias + alpha / size * sum of x^2: dx = dy * d^-beta - 2 * alpha * beta / size * x * (sum of dy' * x' *
     * d'^(-beta - 1) over all channels whose d contains x).
     */
    @Override
    public void backward(PassContext pass, Tensor input, Tensor output, Tensor outputGradient, Tensor inputGradient) {
        int channels = input.shape().channels();
        float[] x = input.data();
        float[] dy = outputGradient.data();
        float[] dx = inputGradient.data();
        int length = x.length / channels;
        float[] products = pass.scratch(x.length);
        for (int c = 0; c < channels; c++) {
            for (int i = 0; i < length; i++) {
                int j = c * length + i;
                double base = base(x, c, i, length);
                double factor = Math.pow(base, -beta);
                dx[j] = (float) (dy[j] * factor);
                products[j] = (float) (dy[j] * x[j] * factor / base);
            }
        }
        float factor = 2 * alpha * beta / size;
        for (int c = 0; c < channels; c++) {
            int first = Math.max(0, c - channelsAfter());
            int last = Math.min(channels - 1, c + channelsBefore());
            for (int i = 0; i < length; i++) {
                float sum = 0;
                for (int other = first; other <= last; other++) {
                    sum += products[other * length + i];
                }
                dx[c * length + i] -= factor * x[c * length + i] * sum;
            }
        }
    }

    @Override
    public LocalResponseNormalization copy() {
        return this;
    }

    @Override
    public String toString() {
        return "local response normalization over " + size + " channels, alpha " + alpha + ", beta " + beta + ", bias "
                + bias;
    }

    private int channelsBefore() {
        return (size - 1) / 2;
    }

    private int channelsAfter() {
        return size / 2;
    }

    private double base(float[] x, int channel, int position, int length) {
        int last = Math.min(x.length / length - 1, channel + channelsAfter());
        double sum = 0;
        for (int c = Math.max(0, channel - channelsBefore()); c <= last; c++) {
            sum += (double) x[c * length + position] * x[c * length + position];
        }
        return bias + alpha / size * sum;
    }
}
