package kernelight.engine.layer;

import java.util.List;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.ShapeException;
import kernelight.engine.tensor.Tensor;

/**
 * Minus half the squared distance between the input and the center of each class, so that the nearest class has the
 * largest score: the output layer of LeNet-5 (LeCun et al., 1998). Its centers are chosen by hand, not learned. n x 1 x
 * 1 to m x 1 x 1.
 */
public final class RadialBasis implements OneInputLayer {
    private final int inputs;
    private final int outputs;
    private final Parameter centers;

    /**
     * A layer whose centers are all zero.
     *
     * @param inputs n
     * @param outputs m, the number of centers
     * @throws ShapeException if there are no inputs or outputs, or if the centers do not fit into one array
     */
    public RadialBasis(int inputs, int outputs) {
        if (inputs < 1 || outputs < 1) {
            throw new ShapeException("A radial basis layer needs at least one input and one output, but it has "
                    + inputs + " and " + outputs + ".");
        }
        this.inputs = inputs;
        this.outputs = outputs;
        centers = new Parameter("centers", Parameter.Role.CENTERS, new int[] {outputs, inputs}, inputs, outputs);
    }

    public int inputs() {
        return inputs;
    }

    public int outputs() {
        return outputs;
    }

    /** m, n: all values of the first center come first; the layer's own array. */
    public float[] centers() {
        return centers.values();
    }

    @Override
    public Shape outputShape(Shape input) {
        Shape expected = Shape.flat(inputs);
        if (!input.equals(expected)) {
            throw new ShapeException(
                    "This radial basis layer takes " + expected + ", but its input is " + input + ".",
                    ShapeException.Reason.INPUT,
                    String.valueOf(expected),
                    input.toString());
        }
        return Shape.flat(outputs);
    }

    /** The centers, which are saved but not learned. */
    @Override
    public List<Parameter> states() {
        return List.of(centers);
    }

    @Override
    public long multiplicationCount(Shape input) {
        return (long) inputs * outputs;
    }

    /** output[m] = - 1/2 * sum over n of (input[n] - centers[m, n])^2. */
    @Override
    public void forward(PassContext pass, Tensor input, Tensor output) {
        int images = input.images();
        float[] x = input.data();
        float[] y = output.data();
        float[] center = centers();
        for (int m = 0; m < outputs; m++) {
            for (int n = 0; n < images; n++) {
                float sum = 0;
                for (int i = 0; i < inputs; i++) {
                    float difference = x[i * images + n] - center[m * inputs + i];
                    sum += difference * difference;
                }
                y[m * images + n] = -0.5f * sum;
            }
        }
    }

    /** inputGradient[n] = sum over m of (centers[m, n] - input[n]) * outputGradient[m]. */
    @Override
    public void backward(PassContext pass, Tensor input, Tensor output, Tensor outputGradient, Tensor inputGradient) {
        int images = input.images();
        float[] x = input.data();
        float[] dy = outputGradient.data();
        float[] dx = inputGradient.data();
        float[] center = centers();
        for (int i = 0; i < inputs; i++) {
            for (int n = 0; n < images; n++) {
                float sum = 0;
                for (int m = 0; m < outputs; m++) {
                    sum += (center[m * inputs + i] - x[i * images + n]) * dy[m * images + n];
                }
                dx[i * images + n] = sum;
            }
        }
    }

    @Override
    public RadialBasis copy() {
        return Layer.withValuesOf(this, new RadialBasis(inputs, outputs));
    }

    @Override
    public String toString() {
        return "radial basis " + inputs + " to " + outputs;
    }
}
