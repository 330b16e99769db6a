package kernelight.engine.layer;

import java.util.List;
import kernelight.engine.kernel.Kernels;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.Tensor;

/** One step of a network: from a tensor of N images to another tensor of N images. */
public sealed interface Layer
        permits Convolution,
                MaxPooling,
                AveragePooling,
                GlobalAveragePooling,
                Dense,
                Flatten,
                Relu,
                Sigmoid,
                Tanh,
                Softmax {
    /**
     * The shape this layer makes of an input shape.
     *
     * @throws kernelight.engine.tensor.ShapeException where the input does not fit, with both shapes in the message
     */
    Shape outputShape(Shape input);

    /** What this layer learns; empty for most layers. The arrays are the layer's own, not copies. */
    default List<Parameter> parameters() {
        return List.of();
    }

    /** How many numbers this layer learns. */
    default int parameterCount() {
        return parameters().stream()
                .mapToInt(parameter -> parameter.values().length)
                .sum();
    }

    /** How many multiplications one image of this shape costs on the way forward. */
    default long multiplicationCount(Shape input) {
        return 0;
    }

    /** Computes the output. The input is left as it is. */
    void forward(Kernels kernels, Tensor input, Tensor output);

    /**
     * Turns the gradient of the loss by the output into the gradient by the input, which is overwritten.
     *
     * @param input what {@link #forward} was given
     * @param output what it made of it
     */
    void backward(Kernels kernels, Tensor input, Tensor output, Tensor outputGradient, Tensor inputGradient);

    /**
     * The gradient of the loss by each of {@link #parameters()}, summed over the images.
     *
     * @param gradients one array for each parameter, in the same order; overwritten
     */
    default void parameterGradients(Kernels kernels, Tensor input, Tensor outputGradient, List<float[]> gradients) {}

    /** The same layer with weights of its own. */
    Layer copy();
}
