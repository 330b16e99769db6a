package kernelight.engine.layer;

import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.ShapeException;
import kernelight.engine.tensor.Tensor;

/**
 * The same values of each image, in the same order C, D, H, W, in another shape of the same size.
 *
 * @param shape of one output image
 */
public record Reshape(Shape shape) implements OneInputLayer {
    @Override
    public Shape outputShape(Shape input) {
        if (input.size() != shape.size()) {
            throw new ShapeException(
                    "An input of " + input + " has " + input.size() + " values and cannot be reshaped to " + shape
                            + ", which has " + shape.size() + ".",
                    ShapeException.Reason.RESHAPE,
                    input.toString(),
                    shape.toString());
        }
        return shape;
    }

    @Override
    public void forward(PassContext pass, Tensor input, Tensor output) {
        System.arraycopy(input.data(), 0, output.data(), 0, output.data().length);
    }

    @Override
    public void backward(PassContext pass, Tensor input, Tensor output, Tensor outputGradient, Tensor inputGradient) {
        System.arraycopy(outputGradient.data(), 0, inputGradient.data(), 0, inputGradient.data().length);
    }

    @Override
    public Reshape copy() {
        return this;
    }

    @Override
    public String toString() {
        return "reshape to " + shape;
    }
}
