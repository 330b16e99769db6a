package kernelight.engine.layer;

import java.util.List;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.ShapeException;
import kernelight.engine.tensor.Tensor;

/**
 * A fully connected (affine) layer: every output is a weighted sum of all inputs plus a bias. n x 1 x 1 to m x 1 x 1.
 */
public final class Dense implements OneInputLayer {
    private final int inputs;
    private final int outputs;
    private final Parameter weights;
    private final Parameter bias;
    private final boolean hasBias;

    /**
     * A layer with a bias for each output; all weights are zero.
     *
     * @throws ShapeException if there are no inputs or outputs, or if the weights do not fit into one array
     */
    public Dense(int inputs, int outputs) {
        this(inputs, outputs, true);
    }

    /**
     * A layer with or without a bias for each output; all weights are zero.
     *
     * @param inputs n
     * @param outputs m
     * @throws ShapeException if there are no inputs or outputs, or if the weights do not fit into one array
     */
    public Dense(int inputs, int outputs, boolean hasBias) {
        if (inputs < 1 || outputs < 1) {
            throw new ShapeException("A fully connected layer needs at least one input and one output, but it has "
                    + inputs + " and " + outputs + ".");
        }
        this.inputs = inputs;
        this.outputs = outputs;
        this.hasBias = hasBias;
        this.weights = new Parameter("weights", Parameter.Role.WEIGHTS, new int[] {outputs, inputs}, inputs, outputs);
        this.bias = new Parameter("bias", Parameter.Role.BIAS, new int[] {outputs}, inputs, 1);
    }

    public int inputs() {
        return inputs;
    }

    public int outputs() {
        return outputs;
    }

    /** m, n: all weights of the first output come first; the layer's own array. */
    public float[] weights() {
        return weights.values();
    }

    public boolean hasBias() {
        return hasBias;
    }

    /** m; the layer's own array, all zeros where the layer has no bias. */
    public float[] bias() {
        return bias.values();
    }

    @Override
    public Shape outputShape(Shape input) {
        Shape expected = Shape.flat(inputs);
        if (!input.equals(expected)) {
            throw new ShapeException(
                    "This fully connected layer takes " + expected + ", but its input is " + input
                            + (input.size() == inputs ? "; flatten it first." : "."),
                    ShapeException.Reason.INPUT,
                    String.valueOf(expected),
                    input.toString());
        }
        return Shape.flat(outputs);
    }

    @Override
    public List<Parameter> parameters() {
        return hasBias ? List.of(weights, bias) : List.of(weights);
    }

    @Override
    public long multiplicationCount(Shape input) {
        return (long) inputs * outputs;
    }

    /** output[m] = bias[m] + sum over n of weights[m, n] * input[n]. */
    @Override
    public void forward(PassContext pass, Tensor input, Tensor output) {
        pass.kernels().dense(input, weights(), bias(), output);
    }

    /** inputGradient[n] = sum over m of weights[m, n] * outputGradient[m]. */
    @Override
    public void backward(PassContext pass, Tensor input, Tensor output, Tensor outputGradient, Tensor inputGradient) {
        pass.kernels().denseInputGradient(outputGradient, weights(), inputGradient);
    }

    /** weightGradient[m, n] = sum over images of outputGradient[m] * input[n]. */
    @Override
    public void parameterGradients(PassContext pass, Tensor input, Tensor outputGradient, List<float[]> gradients) {
        pass.kernels().denseWeightGradient(input, outputGradient, gradients.get(0));
        if (hasBias) {
            pass.kernels().biasGradient(outputGradient, gradients.get(1));
        }
    }

    @Override
    public Dense copy() {
        return Layer.withValuesOf(this, new Dense(inputs, outputs, hasBias));
    }

    @Override
    public String toString() {
        return "fully connected " + inputs + " to " + outputs + (hasBias ? "" : ", no bias");
    }
}
