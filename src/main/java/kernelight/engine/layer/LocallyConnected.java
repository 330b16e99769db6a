package kernelight.engine.layer;

import java.util.Arrays;
import java.util.List;
import kernelight.engine.kernel.Rounding;
import kernelight.engine.kernel.Window;
import kernelight.engine.kernel.WindowCells;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.ShapeException;
import kernelight.engine.tensor.Tensor;

/**
 * A convolution without weight sharing: every output position has its own filters and biases, so its parameter count
 * shows what sharing saves. C x D x H x W to K x D' x H' x W', for one fixed input shape.
 */
public final class LocallyConnected implements OneInputLayer {
    private final Shape input;
    private final Shape output;
    private final Window window;
    private final boolean hasBias;
    private final Parameter weights;
    private final Parameter bias;

    /**
     * A locally connected layer; all weights are zero.
     *
     * @param input the only shape it takes
     * @param filters K
     * @throws ShapeException if there are no filters, if the window rounds its output size up or does not fit on the
     *     input, or if the weights do not fit into one array
     */
    public LocallyConnected(Shape input, int filters, Window window, boolean hasBias) {
        if (window.rounding() != Rounding.DOWN) {
            throw new ShapeException("A locally connected layer rounds its output size down, but its window is "
                    + window + ". Choose rounding down.");
        }
        this.input = input;
        this.output = window.outputShape(input, filters);
        this.window = window;
        this.hasBias = hasBias;
        int positions = output.channelSize();
        int[] dimensions = {
            positions,
            filters,
            input.channels(),
            window.planes().size(),
            window.rows().size(),
            window.columns().size()
        };
        int fanIn = (int) Math.min(Integer.MAX_VALUE, (long) input.channels() * window.cells());
        int fanOut = (int) Math.min(Integer.MAX_VALUE, (long) filters * window.cells());
        weights = new Parameter("weights", Parameter.Role.WEIGHTS, dimensions, fanIn, fanOut);
        bias = new Parameter("bias", Parameter.Role.BIAS, new int[] {filters, positions}, fanIn, 1);
    }

    /** The only input shape it takes. */
    public Shape input() {
        return input;
    }

    public int filters() {
        return output.channels();
    }

    public Window window() {
        return window;
    }

    public boolean hasBias() {
        return hasBias;
    }

    /** Weights in the layout D' * H' * W', K, C, T, R, S; the layer's own array. */
    public float[] weights() {
        return weights.values();
    }

    /** Biases in the layout K, D' * H' * W'; the layer's own array, all zeros where the layer has no bias. */
    public float[] bias() {
        return bias.values();
    }

    @Override
    public Shape outputShape(Shape newInput) {
        if (!newInput.equals(input)) {
            throw new ShapeException(
                    "This locally connected layer takes " + input + ", but its input is " + newInput + ".",
                    ShapeException.Reason.INPUT,
                    input.toString(),
                    newInput.toString());
        }
        return output;
    }

    @Override
    public List<Parameter> parameters() {
        return hasBias ? List.of(weights, bias) : List.of(weights);
    }

    @Override
    public long multiplicationCount(Shape newInput) {
        return weights.size();
    }

    /**
     * output[k, p] = bias[k, p] + sum over c, r, s of weights[p, k, c, r, s] * (input cell under r, s at position p).
     */
    @Override
    public void forward(PassContext pass, Tensor in, Tensor out) {
        int images = in.images();
        for (int i = 0; i < output.size(); i++) {
            Arrays.fill(out.data(), i * images, (i + 1) * images, bias()[i]);
        }
        float[] w = weights();
        visit(images, (x, weight, y) -> {
            for (int n = 0; n < images; n++) {
                out.data()[y + n] += w[weight] * in.data()[x + n];
            }
        });
    }

    @Override
    public void backward(PassContext pass, Tensor in, Tensor out, Tensor outputGradient, Tensor inputGradient) {
        int images = in.images();
        Arrays.fill(inputGradient.data(), 0);
        float[] w = weights();
        visit(images, (x, weight, y) -> {
            for (int n = 0; n < images; n++) {
                inputGradient.data()[x + n] += w[weight] * outputGradient.data()[y + n];
            }
        });
    }

    /** Every weight is used at one position only. */
    @Override
    public void parameterGradients(PassContext pass, Tensor in, Tensor outputGradient, List<float[]> gradients) {
        int images = in.images();
        float[] weightGradient = gradients.get(0);
        Arrays.fill(weightGradient, 0);
        visit(images, (x, weight, y) -> {
            float sum = 0;
            for (int n = 0; n < images; n++) {
                sum += in.data()[x + n] * outputGradient.data()[y + n];
            }
            weightGradient[weight] += sum;
        });
        if (hasBias) {
            float[] biasGradient = gradients.get(1);
            for (int i = 0; i < output.size(); i++) {
                float sum = 0;
                for (int n = 0; n < images; n++) {
                    sum += outputGradient.data()[i * images + n];
                }
                biasGradient[i] = sum;
            }
        }
    }

    @Override
    public LocallyConnected copy() {
        return Layer.withValuesOf(this, new LocallyConnected(input, output.channels(), window, hasBias));
    }

    @Override
    public String toString() {
        return "locally connected " + input + " to " + output + ", " + window + (hasBias ? "" : ", no bias");
    }

    /** Called with the indices of one product in their arrays: of the first of N images for input and output. */
    @FunctionalInterface
    private interface Visitor {
        void visit(int x, int weight, int y);
    }

    private void visit(int images, Visitor visitor) {
        int channels = input.channels();
        int filters = output.channels();
        WindowCells.visit(window, input, output, (position, cell, source) -> {
            for (int k = 0; k < filters; k++) {
                for (int c = 0; c < channels; c++) {
                    visitor.visit(
                            (c * input.channelSize() + source) * images,
                            ((position * filters + k) * channels + c) * window.cells() + cell,
                            (k * output.channelSize() + position) * images);
                }
            }
        });
    }
}
