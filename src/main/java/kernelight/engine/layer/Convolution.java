package kernelight.engine.layer;

import java.util.List;
import kernelight.engine.kernel.Rounding;
import kernelight.engine.kernel.Window;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.ShapeException;
import kernelight.engine.tensor.Tensor;

/**
 * Every filter has a sheet of weights for each input channel; it slides over the image, multiplies, adds everything up,
 * and makes one feature map. The filter is not flipped (cross-correlation, as in PyTorch). C x D x H x W to K x D' x H' x
 * W'.
 *
 * <p>With G groups the channels are cut into G parts, and each part of the filters sees its own part of the channels
 * only; with as many groups as channels the convolution is called depthwise.
 */
public final class Convolution implements OneInputLayer {
    private final int inputChannels;
    private final int filters;
    private final Window window;
    private final int groups;
    private final Parameter weights;
    private final Parameter bias;
    private final boolean hasBias;

    /** A convolution in one group with a bias for each filter; all weights are zero. */
    public Convolution(int inputChannels, int filters, Window window) {
        this(inputChannels, filters, window, true);
    }

    public Convolution(int inputChannels, int filters, Window window, boolean hasBias) {
        this(inputChannels, filters, window, 1, hasBias);
    }

    public Convolution(int inputChannels, int filters, Window window, int groups, boolean hasBias) {
        requireGroups(inputChannels, filters, groups);
        if (window.rounding() != Rounding.DOWN) {
            throw new ShapeException("A convolution's places are rounded down, but its window is " + window + ".");
        }
        this.inputChannels = inputChannels;
        this.filters = filters;
        this.window = window;
        this.groups = groups;
        this.hasBias = hasBias;
        this.weights = weights(filters, inputChannels / groups, window, filters / groups);
        this.bias = new Parameter("bias", Parameter.Role.BIAS, new int[] {filters}, weights.fanIn(), 1);
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

    public int groups() {
        return groups;
    }

    public boolean hasBias() {
        return hasBias;
    }

    /** K, C / G, T, R, S; the layer's own array. */
    public float[] weights() {
        return weights.values();
    }

    /** K; the layer's own array, all zeros where the layer has no bias. */
    public float[] bias() {
        return bias.values();
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
        return hasBias ? List.of(weights, bias) : List.of(weights);
    }

    @Override
    public long multiplicationCount(Shape input) {
        return (long) outputShape(input).size() * (inputChannels / groups) * window.cells();
    }

    /**
     * output[k, h, w] = bias[k] + sum over c, r, s of weights[k, c, r, s] * input[c, h * stride + r, w * stride + s].
     */
    @Override
    public void forward(PassContext pass, Tensor input, Tensor output) {
        pass.kernels().convolution(window, groups, input, weights(), bias(), output);
    }

    /** Every input cell collects from every output it was part of, through the weight that tied them. */
    @Override
    public void backward(PassContext pass, Tensor input, Tensor output, Tensor outputGradient, Tensor inputGradient) {
        pass.kernels().convolutionInputGradient(window, groups, outputGradient, weights(), inputGradient);
    }

    /** Every weight collects from all places where it was used; a bias is used at every place. */
    @Override
    public void parameterGradients(PassContext pass, Tensor input, Tensor outputGradient, List<float[]> gradients) {
        pass.kernels().convolutionWeightGradient(window, groups, input, outputGradient, gradients.get(0));
        if (hasBias) {
            pass.kernels().biasGradient(outputGradient, gradients.get(1));
        }
    }

    @Override
    public Convolution copy() {
        return Layer.withNumbersOf(this, new Convolution(inputChannels, filters, window, groups, hasBias));
    }

    @Override
    public String toString() {
        return "convolution " + inputChannels + " to " + filters + ", " + window
                + (groups == 1 ? "" : ", " + groups + " groups") + (hasBias ? "" : ", no bias");
    }

    /**
     * Weights K, C / G, T, R, S.
     *
     * @param readers how many filters read one channel
     */
    static Parameter weights(int filters, int channels, Window window, int readers) {
        int[] sides = {
            filters,
            channels,
            window.planes().size(),
            window.rows().size(),
            window.columns().size()
        };
        // Where a product overflows, there are more weights than fit, which Parameter refuses.
        int fanIn = (int) Math.min(Integer.MAX_VALUE, (long) channels * window.cells());
        int fanOut = (int) Math.min(Integer.MAX_VALUE, (long) readers * window.cells());
        return new Parameter("weights", Parameter.Role.WEIGHTS, sides, fanIn, fanOut);
    }

    static void requireGroups(int inputChannels, int filters, int groups) {
        if (inputChannels < 1 || filters < 1) {
            throw new ShapeException("A convolution needs at least one input channel and one filter, but it has "
                    + inputChannels + " and " + filters + ".");
        }
        if (groups < 1 || inputChannels % groups != 0 || filters % groups != 0) {
            throw new ShapeException(inputChannels + " channels and " + filters + " filters cannot be cut into "
                    + groups + " equal groups.");
        }
    }
}
