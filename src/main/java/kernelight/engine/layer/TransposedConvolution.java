package kernelight.engine.layer;

import java.util.Arrays;
import java.util.List;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.PaddingMode;
import kernelight.engine.kernel.Rounding;
import kernelight.engine.kernel.Window;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.ShapeException;
import kernelight.engine.tensor.Tensor;

/**
 * A transposed convolution: every input cell multiplies the filter by its value and adds the result to the output.
 * Enlarges the image where the stride is above 1. Its forward pass computes the input gradient of a {@link
 * Convolution}, and the other way round. C x D x H x W to K x D' x H' x W'.
 */
public final class TransposedConvolution implements OneInputLayer {
    /**
     * Cells added at the end of the output. With a stride above 1, a convolution maps several input sizes to one output
     * size; this chooses among them (PyTorch's output_padding).
     *
     * @param planes along D
     * @param rows along H
     * @param columns along W
     */
    public record OutputPadding(int planes, int rows, int columns) {
        /** No output padding. */
        public static final OutputPadding NONE = new OutputPadding(0, 0, 0);
    }

    private final int inputChannels;
    private final int filters;
    private final Window window;
    private final OutputPadding outputPadding;
    private final int groups;
    private final boolean hasBias;
    private final Parameter weights;
    private final Parameter bias;

    /**
     * One group, a bias for each filter, no output padding; all weights are zero.
     *
     * @throws ShapeException as {@link #TransposedConvolution(int, int, Window, OutputPadding, int, boolean)}
     */
    public TransposedConvolution(int inputChannels, int filters, Window window) {
        this(inputChannels, filters, window, OutputPadding.NONE, 1, true);
    }

    /**
     * A transposed convolution; all weights are zero.
     *
     * @param inputChannels C
     * @param filters K, the number of output channels
     * @param window its padding is removed from the output
     * @param outputPadding along each axis smaller than the stride or the dilation
     * @param groups G, a divisor of C and K; 1 for the ordinary transposed convolution
     * @throws ShapeException if there are no channels or filters, if G does not divide both, if the window's padding
     *     mode is not zeros or it rounds up, if the output padding is too large, or if the weights do not fit into one
     *     array
     */
    public TransposedConvolution(
            int inputChannels, int filters, Window window, OutputPadding outputPadding, int groups, boolean hasBias) {
        Convolution.requireGroups(inputChannels, filters, groups);
        if (window.paddingMode() != PaddingMode.ZEROS || window.rounding() != Rounding.DOWN) {
            throw new ShapeException(
                    "A transposed convolution needs a window that rounds down and has the padding mode zeros, but its"
                            + " window is " + window + ".");
        }
        requireOutputPadding(outputPadding.planes(), window.planes());
        requireOutputPadding(outputPadding.rows(), window.rows());
        requireOutputPadding(outputPadding.columns(), window.columns());
        this.inputChannels = inputChannels;
        this.filters = filters;
        this.window = window;
        this.outputPadding = outputPadding;
        this.groups = groups;
        this.hasBias = hasBias;
        Parameter ofConvolution = Convolution.weights(inputChannels, filters / groups, window, inputChannels / groups);
        this.weights = new Parameter(
                ofConvolution.name(),
                ofConvolution.role(),
                ofConvolution.dimensions(),
                ofConvolution.fanOut(),
                ofConvolution.fanIn());
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

    public OutputPadding outputPadding() {
        return outputPadding;
    }

    public int groups() {
        return groups;
    }

    public boolean hasBias() {
        return hasBias;
    }

    /** C, K / G, T, R, S; the layer's own array. */
    public float[] weights() {
        return weights.values();
    }

    /** K; the layer's own array, all zeros where the layer has no bias. */
    public float[] bias() {
        return bias.values();
    }

    /**
     * K channels; along H, (H - 1) * stride - 2 * padding + dilation * (R - 1) + output padding + 1; D and W likewise.
     */
    @Override
    public Shape outputShape(Shape input) {
        if (input.channels() != inputChannels) {
            throw new ShapeException(
                    "This transposed convolution takes " + inputChannels + " channels, but its input is " + input
                            + " and has " + input.channels() + ".",
                    ShapeException.Reason.CHANNELS,
                    inputChannels,
                    input.toString(),
                    input.channels());
        }
        return new Shape(
                filters,
                length(window.planes(), input.depth(), outputPadding.planes(), input),
                length(window.rows(), input.height(), outputPadding.rows(), input),
                length(window.columns(), input.width(), outputPadding.columns(), input));
    }

    @Override
    public List<Parameter> parameters() {
        return hasBias ? List.of(weights, bias) : List.of(weights);
    }

    @Override
    public long multiplicationCount(Shape input) {
        return (long) input.size() * (filters / groups) * window.cells();
    }

    /**
     * output[k, h * stride + r, w * stride + s] is the sum of all weights[c, k, r, s] * input[c, h, w], plus bias[k]
     * (for one group, D = 1 and no padding).
     */
    @Override
    public void forward(PassContext pass, Tensor input, Tensor output) {
        pass.kernels().convolutionInputGradient(window, groups, input, weights(), output);
        if (hasBias) {
            float[] y = output.data();
            int length = y.length / filters;
            for (int k = 0; k < filters; k++) {
                float biasOfFilter = bias()[k];
                for (int i = k * length; i < (k + 1) * length; i++) {
                    y[i] += biasOfFilter;
                }
            }
        }
    }

    @Override
    public void backward(PassContext pass, Tensor input, Tensor output, Tensor outputGradient, Tensor inputGradient) {
        float[] noBias = pass.scratch(inputChannels);
        Arrays.fill(noBias, 0);
        pass.kernels().convolution(window, groups, outputGradient, weights(), noBias, inputGradient);
    }

    @Override
    public void parameterGradients(PassContext pass, Tensor input, Tensor outputGradient, List<float[]> gradients) {
        pass.kernels().convolutionWeightGradient(window, groups, outputGradient, input, gradients.get(0));
        if (hasBias) {
            pass.kernels().biasGradient(outputGradient, gradients.get(1));
        }
    }

    @Override
    public TransposedConvolution copy() {
        return Layer.withValuesOf(
                this, new TransposedConvolution(inputChannels, filters, window, outputPadding, groups, hasBias));
    }

    @Override
    public String toString() {
        return "transposed convolution " + inputChannels + " to " + filters + ", " + window
                + (outputPadding.equals(OutputPadding.NONE) ? "" : ", " + outputPadding)
                + (groups == 1 ? "" : ", " + groups + " groups") + (hasBias ? "" : ", no bias");
    }

    private static int length(Axis axis, int length, int outputPadding, Shape input) {
        long outputLength = (length - 1L) * axis.stride()
                - axis.paddingBefore()
                - axis.paddingAfter()
                + axis.reach()
                + outputPadding;
        if (outputLength < 1 || outputLength > Integer.MAX_VALUE) {
            throw new ShapeException(
                    "For the input " + input + " the output of this transposed convolution would have " + outputLength
                            + " cells along an axis; it needs at least 1 and at most " + Integer.MAX_VALUE + ".",
                    ShapeException.Reason.OUTPUT,
                    input.toString(),
                    outputLength);
        }
        return (int) outputLength;
    }

    private static void requireOutputPadding(int outputPadding, Axis axis) {
        if (outputPadding < 0 || outputPadding >= Math.max(axis.stride(), axis.dilation())) {
            throw new ShapeException(
                    "The output padding must be 0 or more and smaller than the stride or the dilation, but it is "
                            + outputPadding + " with stride " + axis.stride() + " and dilation " + axis.dilation()
                            + ".",
                    ShapeException.Reason.OUTPUT_PADDING,
                    outputPadding,
                    axis.stride(),
                    axis.dilation());
        }
    }
}
