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
 * The way back of a {@link Convolution}: every input cell lays its filter, times its number, onto the output, and what
 * overlaps is added. Makes images larger where the stride is above 1. Its forward is the convolution's input gradient,
 * and the other way round. C x H x W to K x H' x W'.
 */
public final class TransposedConvolution implements OneInputLayer {
    /**
     * Cells added after the end of the output, where several output sizes would have given the same input size.
     *
     * @param planes along D; rows and columns likewise
     */
    public record OutputPadding(int planes, int rows, int columns) {
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

    /** One group, a bias for each filter, no output padding; all weights are zero. */
    public TransposedConvolution(int inputChannels, int filters, Window window) {
        this(inputChannels, filters, window, OutputPadding.NONE, 1, true);
    }

    /**
     * A transposed convolution; all weights are zero.
     *
     * @param filters how many channels it makes
     * @param window its padding is cut off the output
     * @param outputPadding along each axis smaller than the stride or the dilation
     */
    public TransposedConvolution(
            int inputChannels, int filters, Window window, OutputPadding outputPadding, int groups, boolean hasBias) {
        Convolution.requireGroups(inputChannels, filters, groups);
        if (window.paddingMode() != PaddingMode.ZEROS || window.rounding() != Rounding.DOWN) {
            throw new ShapeException(
                    "A transposed convolution cuts its padding off, so its window cannot be " + window + ".");
        }
        requireSmall(outputPadding.planes(), window.planes());
        requireSmall(outputPadding.rows(), window.rows());
        requireSmall(outputPadding.columns(), window.columns());
        this.inputChannels = inputChannels;
        this.filters = filters;
        this.window = window;
        this.outputPadding = outputPadding;
        this.groups = groups;
        this.hasBias = hasBias;
        Parameter swapped = Convolution.weights(inputChannels, filters / groups, window, inputChannels / groups);
        this.weights =
                new Parameter(swapped.name(), swapped.role(), swapped.sides(), swapped.fanOut(), swapped.fanIn());
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

    /** K x (H - 1) * stride - 2 * padding + dilation * (R - 1) + output padding + 1, and so for the other axes. */
    @Override
    public Shape outputShape(Shape input) {
        if (input.channels() != inputChannels) {
            throw new ShapeException("This transposed convolution takes " + inputChannels
                    + " channels, but its input is " + input + " and has " + input.channels() + ".");
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
     * output[k, h * stride + r, w * stride + s] collects weights[c, k, r, s] * input[c, h, w], and at last bias[k].
     */
    @Override
    public void forward(PassContext pass, Tensor input, Tensor output) {
        pass.kernels().convolutionInputGradient(window, groups, input, weights(), output);
        if (hasBias) {
            float[] y = output.data();
            int length = y.length / filters;
            for (int k = 0; k < filters; k++) {
                float added = bias()[k];
                for (int i = k * length; i < (k + 1) * length; i++) {
                    y[i] += added;
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
        return Layer.withNumbersOf(
                this, new TransposedConvolution(inputChannels, filters, window, outputPadding, groups, hasBias));
    }

    @Override
    public String toString() {
        return "transposed convolution " + inputChannels + " to " + filters + ", " + window
                + (outputPadding.equals(OutputPadding.NONE) ? "" : ", " + outputPadding)
                + (groups == 1 ? "" : ", " + groups + " groups") + (hasBias ? "" : ", no bias");
    }

    private static int length(Axis axis, int length, int outputPadding, Shape input) {
        long made = (length - 1L) * axis.stride()
                - axis.paddingBefore()
                - axis.paddingAfter()
                + axis.reach()
                + outputPadding;
        if (made < 1 || made > Integer.MAX_VALUE) {
            throw new ShapeException("A transposed convolution would make " + made
                    + " cells along an axis of the input " + input + ", which cannot be.");
        }
        return (int) made;
    }

    private static void requireSmall(int outputPadding, Axis axis) {
        if (outputPadding < 0 || outputPadding >= Math.max(axis.stride(), axis.dilation())) {
            throw new ShapeException("The output padding must be smaller than the stride or the dilation, but it is "
                    + outputPadding + " with stride " + axis.stride() + " and dilation " + axis.dilation() + ".");
        }
    }
}
