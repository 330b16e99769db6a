package kernelight.engine.layer;

import java.util.List;
import kernelight.engine.kernel.Kernels;
import kernelight.engine.kernel.Window;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.ShapeException;
import kernelight.engine.tensor.Tensor;

/**
 * Every filter has a sheet of weights for each input channel; it slides over the image, multiplies, adds everything up,
 * and makes one feature map. The filter is not flipped (cross-correlation, as in PyTorch). C x H x W to K x H' x W'.
 */
public final class Convolution implements Layer {
    private final int inputChannels;
    private final int filters;
    private final Window window;
    private final boolean hasBias;
    private final float[] weights;
    private final float[] bias;

    /** A convolution with a bias for each filter; all weights are zero. */
    public Convolution(int inputChannels, int filters, Window window) {
        this(inputChannels, filters, window, true);
    }

    public Convolution(int inputChannels, int filters, Window window, boolean hasBias) {
        if (inputChannels < 1 || filters < 1) {
            throw new ShapeException("A convolution needs at least one input channel and one filter, but it has "
                    + inputChannels + " and " + filters + ".");
        }
        this.inputChannels = inputChannels;
        this.filters = filters;
        this.window = window;
        this.hasBias = hasBias;
        this.weights = new float[Parameter.count(filters, inputChannels, window.height(), window.width())];
        this.bias = new float[filters];
    }

    public int inputChannels() {
        return inputChannels;
    }

    public int filters() {
        return filters;
    }

    public Window window() {
        return window;
    }

    public boolean hasBias() {
        return hasBias;
    }

    /** K, C, R, S; the layer's own array. */
    public float[] weights() {
        return weights;
    }

    /** K; the layer's own array, all zeros where the layer has no bias. */
    public float[] bias() {
        return bias;
    }

    /** K x (H + 2 * padding - R) / stride + 1 x (W + 2 * padding - S) / stride + 1, rounded down. */
    @Override
    public Shape outputShape(Shape input) {
        if (input.channels() != inputChannels) {
            throw new ShapeException("This convolution takes " + inputChannels + " channels, but its input is " + input
                    + " and has " + input.channels() + ".");
        }
        return window.places(input, filters);
    }

    @Override
    public List<Parameter> parameters() {
        int inputsPerOutput = inputChannels * window.cells();
        Parameter filterWeights = new Parameter("weights", weights, inputsPerOutput);
        return hasBias ? List.of(filterWeights, new Parameter("bias", bias, inputsPerOutput)) : List.of(filterWeights);
    }

    @Override
    public long multiplicationCount(Shape input) {
        return (long) outputShape(input).size() * inputChannels * window.cells();
    }

    /**
     * output[k, h, w] = bias[k] + sum over c, r, s of weights[k, c, r, s] * input[c, h * stride + r, w * stride + s].
     */
    @Override
    public void forward(Kernels kernels, Tensor input, Tensor output) {
        kernels.convolution(window, input, weights, bias, output);
    }

    /** Every input cell collects from every output it was part of, through the weight that tied them. */
    @Override
    public void backward(Kernels kernels, Tensor input, Tensor output, Tensor outputGradient, Tensor inputGradient) {
        kernels.convolutionInputGradient(window, outputGradient, weights, inputGradient);
    }

    /** Every weight collects from all places where it was used; a bias is used at every place. */
    @Override
    public void parameterGradients(Kernels kernels, Tensor input, Tensor outputGradient, List<float[]> gradients) {
        kernels.convolutionWeightGradient(window, input, outputGradient, gradients.get(0));
        if (hasBias) {
            kernels.biasGradient(outputGradient, gradients.get(1));
        }
    }

    @Override
    public Convolution copy() {
        Convolution copy = new Convolution(inputChannels, filters, window, hasBias);
        System.arraycopy(weights, 0, copy.weights, 0, weights.length);
        System.arraycopy(bias, 0, copy.bias, 0, bias.length);
        return copy;
    }

    @Override
    public String toString() {
        return "convolution " + inputChannels + " to " + filters + ", " + window;
    }
}
