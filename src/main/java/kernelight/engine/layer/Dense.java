package kernelight.engine.layer;

import java.util.List;
import kernelight.engine.kernel.Kernels;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.ShapeException;
import kernelight.engine.tensor.Tensor;

/** A fully connected (affine) layer: every output is a weighted sum of all inputs plus a bias. n to m numbers. */
public final class Dense implements Layer {
    private final int inputs;
    private final int outputs;
    private final float[] weights;
    private final float[] bias;

    /** All weights are zero. */
    public Dense(int inputs, int outputs) {
        if (inputs < 1 || outputs < 1) {
            throw new ShapeException("A fully connected layer needs at least one input and one output, but it has "
                    + inputs + " and " + outputs + ".");
        }
        this.inputs = inputs;
        this.outputs = outputs;
        this.weights = new float[Parameter.count(outputs, inputs)];
        this.bias = new float[outputs];
    }

    public int inputs() {
        return inputs;
    }

    public int outputs() {
        return outputs;
    }

    /** m, n: all weights of the first output come first; the layer's own array. */
    public float[] weights() {
        return weights;
    }

    /** m; the layer's own array. */
    public float[] bias() {
        return bias;
    }

    @Override
    public Shape outputShape(Shape input) {
        Shape expected = Shape.flat(inputs);
        if (!input.equals(expected)) {
            throw new ShapeException("This fully connected layer takes " + expected + ", but its input is " + input
                    + (input.size() == inputs ? "; flatten it first." : "."));
        }
        return Shape.flat(outputs);
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("weights", weights, inputs), new Parameter("bias", bias, inputs));
    }

    @Override
    public long multiplicationCount(Shape input) {
        return (long) inputs * outputs;
    }

    /** output[m] = bias[m] + sum over n of weights[m, n] * input[n]. */
    @Override
    public void forward(Kernels kernels, Tensor input, Tensor output) {
        kernels.dense(input, weights, bias, output);
    }

    /** inputGradient[n] = sum over m of weights[m, n] * outputGradient[m]. */
    @Override
    public void backward(Kernels kernels, Tensor input, Tensor output, Tensor outputGradient, Tensor inputGradient) {
        kernels.denseInputGradient(outputGradient, weights, inputGradient);
    }

    /** weightGradient[m, n] = sum over images of outputGradient[m] * input[n]. */
    @Override
    public void parameterGradients(Kernels kernels, Tensor input, Tensor outputGradient, List<float[]> gradients) {
        kernels.denseWeightGradient(input, outputGradient, gradients.get(0));
        kernels.biasGradient(outputGradient, gradients.get(1));
    }

    @Override
    public Dense copy() {
        Dense copy = new Dense(inputs, outputs);
        System.arraycopy(weights, 0, copy.weights, 0, weights.length);
        System.arraycopy(bias, 0, copy.bias, 0, bias.length);
        return copy;
    }

    @Override
    public String toString() {
        return "fully connected " + inputs + " to " + outputs;
    }
}
