package kernelight.engine.layer;

import kernelight.engine.kernel.MaxOrMin;
import kernelight.engine.kernel.Window;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.Tensor;

/** Keeps the largest number under the window. Channels stay apart, nothing is learned. C x H x W to C x H' x W'. */
public record MaxPooling(Window window) implements OneInputLayer {
    public MaxPooling {
        PoolingWindow.requireZeros(window);
    }

    /** The usual pooling: a square window that steps by its own size. */
    public static MaxPooling of(int size) {
        return new MaxPooling(PoolingWindow.tiles(size));
    }

    @Override
    public Shape outputShape(Shape input) {
        return PoolingWindow.outputShape(window, input);
    }

    @Override
    public void forward(PassContext pass, Tensor input, Tensor output) {
        pass.kernels().extremePooling(MaxOrMin.LARGEST, window, input, output);
    }

    /** Only the cell that won has a say in the loss. */
    @Override
    public void backward(PassContext pass, Tensor input, Tensor output, Tensor outputGradient, Tensor inputGradient) {
        pass.kernels().extremePoolingGradient(MaxOrMin.LARGEST, window, input, output, outputGradient, inputGradient);
    }

    @Override
    public MaxPooling copy() {
        return this;
    }

    @Override
    public String toString() {
        return "max pooling, " + window;
    }
}
