package kernelight.engine.layer;

import kernelight.engine.kernel.Kernels;
import kernelight.engine.kernel.Window;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.ShapeException;
import kernelight.engine.tensor.Tensor;

/** Keeps the largest number under the window. Channels stay apart, nothing is learned. C x H x W to C x H' x W'. */
public record MaxPooling(Window window) implements Layer {
    public MaxPooling {
        requireSmallPadding(window);
    }

    /** The usual pooling: a square window that steps by its own size. */
    public static MaxPooling of(int size) {
        return new MaxPooling(Window.square(size).withStride(size));
    }

    @Override
    public Shape outputShape(Shape input) {
        return window.places(input, input.channels());
    }

    @Override
    public void forward(Kernels kernels, Tensor input, Tensor output) {
        kernels.maxPooling(window, input, output);
    }

    /** Only the cell that won has a say in the loss. */
    @Override
    public void backward(Kernels kernels, Tensor input, Tensor output, Tensor outputGradient, Tensor inputGradient) {
        kernels.maxPoolingGradient(window, input, output, outputGradient, inputGradient);
    }

    @Override
    public MaxPooling copy() {
        return this;
    }

    /** With more padding than half the window, a window could lie on padding alone. */
    static void requireSmallPadding(Window window) {
        if (2 * window.padding() > Math.min(window.height(), window.width())) {
            throw new ShapeException(
                    "The padding of a pooling window may be at most half its size, but the window is " + window + ".");
        }
    }
}
