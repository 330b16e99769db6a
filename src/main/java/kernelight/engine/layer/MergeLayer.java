package kernelight.engine.layer;

import java.util.List;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.Tensor;

/** A layer that computes one tensor from several. It has no parameters. */
public sealed interface MergeLayer extends Layer permits Addition, Concatenation {
    @Override
    default long multiplicationCount(List<Shape> inputs) {
        return 0;
    }

    /**
     * Computes the output for N images. The inputs are not changed.
     *
     * @param inputs of shapes that {@link #outputShape} accepts
     * @param output of that output shape, for the same N images; overwritten
     */
    void forward(PassContext pass, List<Tensor> inputs, Tensor output);

    /**
     * Computes the gradient of the loss with respect to one of the inputs from the gradient with respect to the output.
     *
     * @param inputs the inputs of {@link #forward}
     * @param input the number of the input, from 0
     * @param outputGradient in the shape of the output
     * @param inputGradient in the shape of that input; overwritten
     */
    void backward(PassContext pass, List<Tensor> inputs, int input, Tensor outputGradient, Tensor inputGradient);

    @Override
    MergeLayer copy();
}
