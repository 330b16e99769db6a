package kernelight.engine.layer;

import java.util.Arrays;
import java.util.List;
import kernelight.engine.kernel.Window;
import kernelight.engine.kernel.WindowCells;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.ShapeException;
import kernelight.engine.tensor.Tensor;

/**
 * The subsampling of LeNet-5 (LeCun et al., 1998): the sum of the values under the window, times a coefficient, plus a
 * bias; both are learned for each channel. C x D x H x W to C x D' x H' x W'.
 */
public final class TrainableSubsampling implements OneInputLayer {
    private final int channels;
    private final Window window;
    private final Parameter coefficients;
    private final Parameter bias;

    /**
     * Starts as average pooling: every coefficient is 1 / the number of the window's cells, every bias 0.
     *
     * @param channels C
     * @throws ShapeException if there are no channels, or if the window's padding mode is not zeros
     */
    public TrainableSubsampling(int channels, Window window) {
        PoolingWindow.requireZeros(window);
        if (channels < 1) {
            throw new ShapeException("Subsampling needs at least one channel, but it has " + channels + ".");
        }
        this.channels = channels;
        this.window = window;
        coefficients = Parameter.perChannel("coefficients", Parameter.Role.SCALE, channels, 1f / window.cells());
        bias = Parameter.perChannel("bias", Parameter.Role.BIAS, channels, 0);
    }

    public int channels() {
        return channels;
    }

    public Window window() {
        return window;
    }

    /** C; the layer's own array. */
    public float[] coefficients() {
        return coefficients.values();
    }

    /** C; the layer's own array. */
    public float[] bias() {
        return bias.values();
    }

    @Override
    public Shape outputShape(Shape input) {
        if (input.channels() != channels) {
            throw new ShapeException(
                    "This subsampling has " + channels + " channels, but its input is " + input + " and has "
                            + input.channels() + ".",
                    ShapeException.Reason.CHANNELS,
                    channels,
                    input.toString(),
                    input.channels());
        }
        return PoolingWindow.outputShape(window, input);
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(coefficients, bias);
    }

    @Override
    public long multiplicationCount(Shape input) {
        return outputShape(input).size();
    }

    /** output = coefficient * (sum under the window) + bias. */
    @Override
    public void forward(PassContext pass, Tensor input, Tensor output) {
        Arrays.fill(output.data(), 0);
        float[] x = input.data();
        float[] y = output.data();
        int images = input.images();
        visit(input, output, (channel, in, out) -> {
            for (int n = 0; n < images; n++) {
                y[out + n] += x[in + n];
            }
        });
        int length = y.length / channels;
        for (int c = 0; c < channels; c++) {
            for (int i = c * length; i < (c + 1) * length; i++) {
                y[i] = coefficients()[c] * y[i] + bias()[c];
            }
        }
    }

    @Override
    public void backward(PassContext pass, Tensor input, Tensor output, Tensor outputGradient, Tensor inputGradient) {
        Arrays.fill(inputGradient.data(), 0);
        float[] dy = outputGradient.data();
        float[] dx = inputGradient.data();
        float[] coefficient = coefficients();
        int images = input.images();
        visit(input, outputGradient, (channel, in, out) -> {
            for (int n = 0; n < images; n++) {
                dx[in + n] += coefficient[channel] * dy[out + n];
            }
        });
    }

    /** With respect to a coefficient: the sum of dy * (sum under the window) over positions and images. */
    @Override
    public void parameterGradients(PassContext pass, Tensor input, Tensor outputGradient, List<float[]> gradients) {
        float[] coefficientGradient = gradients.get(0);
        Arrays.fill(coefficientGradient, 0);
        float[] x = input.data();
        float[] dy = outputGradient.data();
        int images = input.images();
        visit(input, outputGradient, (channel, in, out) -> {
            float sum = 0;
            for (int n = 0; n < images; n++) {
                sum += x[in + n] * dy[out + n];
            }
            coefficientGradient[channel] += sum;
        });
        pass.kernels().biasGradient(outputGradient, gradients.get(1));
    }

    @Override
    public TrainableSubsampling copy() {
        return Layer.withValuesOf(this, new TrainableSubsampling(channels, window));
    }

    @Override
    public String toString() {
        return "trainable subsampling of " + channels + " channels, " + window;
    }

    /**
     * Called with the channel and the indices, for the first of N images, of a cell under the window and of its output.
     */
    @FunctionalInterface
    private interface Visitor {
        void visit(int channel, int in, int out);
    }

    private void visit(Tensor input, Tensor output, Visitor visitor) {
        int images = input.images();
        WindowCells.visit(window, input.shape(), output.shape(), (position, cell, source) -> {
            for (int c = 0; c < channels; c++) {
                visitor.visit(
                        c,
                        (c * input.shape().channelSize() + source) * images,
                        (c * output.shape().channelSize() + position) * images);
            }
        });
    }
}
