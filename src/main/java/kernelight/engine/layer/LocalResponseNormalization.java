package kernelight.engine.layer;

import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.ShapeException;
import kernelight.engine.tensor.Tensor;

/**
 * Divides every number by what its neighbouring channels show at the same place: x / (bias + alpha / size * sum of
 * x^2)^beta, the sum over {@code size} channels around its own (Krizhevsky et al., AlexNet, 2012). Any shape.
 *
 * @param size how many channels; of an even number, one more after its own than before, as ONNX has it
 */
public record LocalResponseNormalization(int size, float alpha, float beta, float bias) implements OneInputLayer {
    public LocalResponseNormalization {
        if (size < 1 || !Float.isFinite(alpha) || !Float.isFinite(beta) || !Float.isFinite(bias)) {
            throw new ShapeException(
                    "Local response normalization needs a size of 1 or more and finite numbers, but it has" + " size "
                            + size + ", alpha " + alpha + ", beta " + beta + " and bias " + bias + ".");
        }
    }

    /** With the usual numbers of PyTorch and ONNX. */
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
                y[j] = (float) (x[j] * Math.pow(denominator(x, c, i, length), -beta));
            }
        }
    }

    /**
     * With d the denominator before its power: dx = dy * d^-beta - 2 * alpha * beta / size * x * sum of dy' * x' *
     * d'^(-beta - 1), the sum over all channels in whose denominator x is.
     */
    @Override
    public void backward(PassContext pass, Tensor input, Tensor output, Tensor outputGradient, Tensor inputGradient) {
        int channels = input.shape().channels();
        float[] x = input.data();
        float[] dy = outputGradient.data();
        float[] dx = inputGradient.data();
        int length = x.length / channels;
        float[] shares = pass.scratch(x.length);
        for (int c = 0; c < channels; c++) {
            for (int i = 0; i < length; i++) {
                int j = c * length + i;
                double denominator = denominator(x, c, i, length);
                double factor = Math.pow(denominator, -beta);
                dx[j] = (float) (dy[j] * factor);
                shares[j] = (float) (dy[j] * x[j] * factor / denominator);
            }
        }
        float slope = 2 * alpha * beta / size;
        for (int c = 0; c < channels; c++) {
            int first = Math.max(0, c - after());
            int last = Math.min(channels - 1, c + before());
            for (int i = 0; i < length; i++) {
                float sum = 0;
                for (int other = first; other <= last; other++) {
                    sum += shares[other * length + i];
                }
                dx[c * length + i] -= slope * x[c * length + i] * sum;
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

    private int before() {
        return (size - 1) / 2;
    }

    private int after() {
        return size / 2;
    }

    private double denominator(float[] x, int channel, int place, int length) {
        int last = Math.min(x.length / length - 1, channel + after());
        double sum = 0;
        for (int c = Math.max(0, channel - before()); c <= last; c++) {
            sum += (double) x[c * length + place] * x[c * length + place];
        }
        return bias + alpha / size * sum;
    }
}
