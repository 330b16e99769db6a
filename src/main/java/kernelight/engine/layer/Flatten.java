package kernelight.engine.layer;

import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.Tensor;

/** The same values as a vector, in the order C, D, H, W. C x D x H x W to (C * D * H * W) x 1 x 1. */
public record Flatten() implements OneInputLayer {
    @Override
    public Shape outputShape(Shape input) {
        return Shape.flat(input.size());
    }

    /** The values of a tensor are already in that order. */
    @Override
    public void forward(PassContext pass, Tensor input, Tensor output) {
        System.arraycopy(input.data(), 0, output.data(), 0, output.data().length);
    }

    @Override
    public void backward(PassContext pass, Tensor input, Tensor output, Tensor outputGradient, Tensor inputGradient) {
        System.arraycopy(outputGradient.data(), 0, inputGradient.data(), 0, inputGradient.data().length);
    }

    @Override
    public Flatten copy() {
        return this;
    }

    @Override
    public String toString() {
        return "flatten";
    }
}
