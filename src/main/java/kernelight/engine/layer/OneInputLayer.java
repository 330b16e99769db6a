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
                ActivationFunction,
                Softmax,
                LogSoftmax,
                BatchNormalization,
                MeanVarianceNormalization,
                LocalResponseNormalization,
                Dropout {
    /**
     * The shape of the output for an input of this shape.
     *
     * @throws kernelight.engine.tensor.ShapeException if this layer cannot take the input; the message names the shapes
     */
    Shape outputShape(Shape input);

    @Override
    default Shape outputShape(List<Shape> inputs) {
        return outputShape(inputs.getFirst());
    }

    /**
     * The number of multiplications of a forward pass for one image.
     *
     * @param input the shape of the image; {@link #outputShape} must accept it
     */
    default long multiplicationCount(Shape input) {
        return 0;
    }

    @Override
    default long multiplicationCount(List<Shape> inputs) {
        return multiplicationCount(inputs.getFirst());
    }

    /**
     * Computes the output for N images. The input is not changed.
     *
     * @param input of a shape that {@link #outputShape} accepts
     * @param output of that output shape, for the same N images; overwritten
     */
    void forward(PassContext pass, Tensor input, Tensor output);

    /**
     * Computes the gradient of the loss with respect to the input from the gradient with respect to the output.
     *
     * @param input the input of {@link #forward}
     * @param output the output that {@link #forward} computed from it
     * @param outputGradient in the shape of the output
     * @param inputGradient in the shape of the input; overwritten
     */
    void backward(PassContext pass, Tensor input, Tensor output, Tensor outputGradient, Tensor inputGradient);

    /**
     * Computes the gradient of the loss with respect to each of {@link #parameters()}, summed over the N images.
     *
     * @param input the input of {@link #forward}
     * @param outputGradient in the shape of the output
     * @param gradients one array for each parameter, in the same order and layout; overwritten
     */
    default void parameterGradients(PassContext pass, Tensor input, Tensor outputGradient, List<float[]> gradients) {}

    @Override
    OneInputLayer copy();
}
