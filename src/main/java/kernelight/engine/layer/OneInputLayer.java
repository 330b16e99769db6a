package kernelight.engine.layer;

import java.util.List;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.Tensor;

/** A layer that reads one tensor. */
public sealed interface OneInputLayer extends Layer
        permits Convolution,
                TransposedConvolution,
                LocallyConnected,
                ConnectionTableConvolution,
                MaxPooling,
                MinPooling,
                AveragePooling,
                GlobalAveragePooling,
                GlobalMaxPooling,
                TrainableSubsampling,
                Dense,
                RadialBasis,
                Flatten,
                Reshape,
                Permutation,
                Padding,
                Relu,
                LeakyRelu,
                Sigmoid,
                Tanh,
                Softmax,
                LogSoftmax,
                BatchNormalization,
                LocalResponseNormalization,
                Dropout {
    /**
     * The shape this layer makes of an input shape.
     *
     * @throws kernelight.engine.tensor.ShapeException where the input does not fit, with both shapes in the message
     */
    Shape outputShape(Shape input);

    @Override
    default Shape outputShape(List<Shape> inputs) {
        return outputShape(inputs.getFirst());
    }

    /** How many multiplications one image of this shape costs on the way forward. */
    default long multiplicationCount(Shape input) {
        return 0;
    }

    @Override
    default long multiplicationCount(List<Shape> inputs) {
        return multiplicationCount(inputs.getFirst());
    }

    /** Computes the output. The input is left as it is. */
    void forward(PassContext pass, Tensor input, Tensor output);

    /**
     * Turns the gradient of the loss by the output into the gradient by the input, which is overwritten.
     *
     * @param input what {@link #forward} was given
     * @param output what it made of it
     */
    void backward(PassContext pass, Tensor input, Tensor output, Tensor outputGradient, Tensor inputGradient);

    /**
     * The gradient of the loss by each of {@link #parameters()}, summed over the images.
     *
     * @param gradients one array for each parameter, in the same order; overwritten
     */
    default void parameterGradients(PassContext pass, Tensor input, Tensor outputGradient, List<float[]> gradients) {}

    @Override
    OneInputLayer copy();
}
