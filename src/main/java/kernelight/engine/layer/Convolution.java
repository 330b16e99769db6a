package kernelight.engine.layer;

import java.util.List;
import kernelight.engine.kernel.Rounding;
import kernelight.engine.kernel.Window;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.ShapeException;
import kernelight.engine.tensor.Tensor;

/**
 * A convolution: each of the K filters has a kernel of T x R x S weights for every input channel. It slides over the
 * image, and the products of weights and cells under it, plus the bias, are summed to one feature map. The filter is
 * not flipped (cross-correlation, as in PyTorch). C x D x H x W to K x D' x H' x W'.
 *
 * <p>With G groups, channels and filters are divided into G equal parts, and each part of the filters reads its own
 * part of the channels only; with as many groups as channels, the convolution is called depthwise.
 */
public final class Convolution implements OneInputLayer {
    private final int inputChannels;
    private final int filters;
    private final Window window;
    private final int groups;
    private final Parameter weights;
    private final Parameter bias;
    private final boolean hasBias;

    /**
     * A convolution in one group with a bias for each filter; all weights are zero.
     *
     * @throws ShapeException as {@link #Convolution(int, int, Window, int, boolean)}
     */
    public Convolution(int inputChannels, int filters, Window window) {
        this(inputChannels, filters, window, true);
    }

    /**
     * A convolution in one group; all weights are zero.
     *
     * @throws ShapeException as {@link #Convolution(int, int, Window, int, boolean)}
     */
    public Convolution(int inputChannels, int filters, Window window, boolean hasBias) {
        this(inputChannels, filters, window, 1, hasBias);
    }

    /**
     * A convolution; all weights are zero.
     *
     * @param inputChannels C
     * @param filters K, the number of output channels
     * @param groups G, a divisor of C and K; 1 for the ordinary convolution
     * @throws ShapeException if there are no channels or filters, if G does not divide both, if the window rounds its
     *     output size up, or if the weights do not fit into one array
     */
    public Convolution(int inputChannels, int filters, Window window, int groups, boolean hasBias) {
        requireGroups(inputChannels, filters, groups);
        if (window.rounding() != Rounding.DOWN) {
            throw new ShapeException("A convolution rounds its output size down, but its window is " + window
                    + ". Choose rounding down.");
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

    /**
     * K x (H + 2 * padding - R) / stride + 1 x (W + 2 * padding - S) / stride + 1, each division rounded down (for D =
     * 1 and dilation 1).
     */
    @Override
    public Shape outputShape(Shape input) {
        if (input.channels() != inputChannels) {
            throw new ShapeException(
                    "This convolution takes " + inputChannels + " channels, but its input is " + input + " and has "
                            + input.channels() + ".",
                    ShapeException.Reason.CHANNELS,
                    inputChannels,
                    input.toString(),
                    input.channels());
        }
        return window.outputShape(input, filters);
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
     * output[k, h, w] = bias[k] + sum over c, r, s of weights[k, c, r, s] * input[c, h * stride + r, w * stride + s],
     * for one group, D = 1 and no padding.
     */
    @Override
    public void forward(PassContext pass, Tensor input, Tensor output) {
        pass.kernels().convolution(window, groups, input, weights(), bias(), output);
    }

    /** Each input cell's gradient sums, over all outputs that read it, the weight times the output's gradient. */
    @Override
    public void backward(PassContext pass, Tensor input, Tensor output, Tensor outputGradient, Tensor inputGradient) {
        pass.kernels().convolutionInputGradient(window, groups, outputGradient, weights(), inputGradient);
    }

    /** A weight's gradient sums, over all output positions, the input cell times the output's gradient. */
    @Override
    public void parameterGradients(PassContext pass, Tensor input, Tensor outputGradient, List<float[]> gradients) {
        pass.kernels().convolutionWeightGradient(window, groups, input, outputGradient, gradients.get(0));
        if (hasBias) {
            pass.kernels().biasGradient(outputGradient, gradients.get(1));
        }
    }

    @Override
    public Convolution copy() {
        return Layer.withValuesOf(this, new Convolution(inputChannels, filters, window, groups, hasBias));
    }

    @Override
    public String toString() {
        return "convolution " + inputChannels + " to " + filters + ", " + window
                + (groups == 1 ? "" : ", " + groups + " groups") + (hasBias ? "" : ", no bias");
    }

    /**
     * Weights in the layout K, C / G, T, R, S.
     *
     * @param channels C / G, how many channels one filter reads
     * @param readers K / G, how many filters read one channel
     * @throws ShapeException if the weights do not fit into one array
     */
    static Parameter weights(int filters, int channels, Window window, int readers) {
        int[] dimensions = {
            filters,
            channels,
            window.planes().size(),
            window.rows().size(),
            window.columns().size()
        };
        // Where a product exceeds the int range, there are more weights than fit, which Parameter refuses.
        int fanIn = (int) Math.min(Integer.MAX_VALUE, (long) channels * window.cells());
        int fanOut = (int) Math.min(Integer.MAX_VALUE, (long) readers * window.cells());
        return new Parameter("weights", Parameter.Role.WEIGHTS, dimensions, fanIn, fanOut);
    }

    /**
     * Checks the counts of a convolution.
     *
     * @throws ShapeException if there are no channels or filters, or if the groups do not divide both
     */
    static void requireGroups(int inputChannels, int filters, int groups) {
        if (inputChannels < 1 || filters < 1) {
            throw new ShapeException("A convolution needs at least one input channel and one filter, but it has "
                    + inputChannels + " and " + filters + ".");
        }
        if (groups < 1 || inputChannels % groups != 0 || filters % groups != 0) {
            throw new ShapeException(
                    inputChannels + " channels and " + filters + " filters cannot be divided into " + groups
                            + " equal groups.",
                    ShapeException.Reason.GROUPS,
                    inputChannels,
                    filters,
                    groups);
        }
    }
}
