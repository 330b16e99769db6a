package kernelight.engine.layer;

import kernelight.engine.kernel.Kernels;
import kernelight.engine.kernel.Window;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.Tensor;

/**
 * The mean of the numbers under the window, padding counted as zeros. Channels stay apart, nothing is learned. C x H x
 * W to C x H' x W'.
 */
public record AveragePooling(Window window) implements Layer {
    public AveragePooling {
        MaxPooling.requireSmallPadding(window);
    }

    /** The usual pooling: a square window that steps by its own size. */
    public static AveragePooling of(int size) {
        return new AveragePooling(Window.square(size).withStride(size));
    }

    @Override
    public Shape outputShape(Shape input) {
        return window.places(input, input.channels());
    }

    @Override
    public void forward(Kernels kernels, Tensor input, Tensor output) {
        kernels.averagePooling(window, input, output);
    }

    /** All cells under the window have the same small say. */
    @Override
    public void backward(Kernels kernels, Tensor input, Tensor output, Tensor outputGradient, Tensor inputGradient) {
        kernels.averagePoolingGradient(window, outputGradient, inputGradient);
    }

    @Override
    public AveragePooling copy() {
        return this;
    }
}
