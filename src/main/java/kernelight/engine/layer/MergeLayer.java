package kernelight.engine.layer;

import java.util.List;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.Tensor;

/** A layer that makes one tensor of several. It learns nothing. */
public sealed interface MergeLayer extends Layer permits Addition, Concatenation {
    @Override
    default long multiplicationCount(List<Shape> inputs) {
        return 0;
    }

    /** Computes the output. The inputs are left as they are. */
    void forward(PassContext pass, List<Tensor> inputs, Tensor output);

    /** Turns the gradient of the loss by the output into the gradient by one of the inputs, which is overwritten. */
    void backward(PassContext pass, List<Tensor> inputs, int input, Tensor outputGradient, Tensor inputGradient);

    @Override
    MergeLayer copy();
}
