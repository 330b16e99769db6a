package kernelight.engine.layer;

import kernelight.engine.kernel.MaxOrMin;
import kernelight.engine.kernel.Window;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.Tensor;

/** Keeps the smallest number under the window. Channels stay apart, nothing is learned. C x H x W to C x H' x W'. */
public record MinPooling(Window window) implements OneInputLayer {
    public MinPooling {
        PoolingWindow.requireZeros(window);
    }

    /** The usual pooling: a square window that steps by its own size. */
    public static MinPooling of(int size) {
        return new MinPooling(PoolingWindow.tiles(size));
    }

    @Override
    public Shape outputShape(Shape input) {
        return PoolingWindow.outputShape(window, input);
    }

    @Override
    public void forward(PassContext pass, Tensor input, Tensor output) {
        pass.kernels().extremePooling(MaxOrMin.SMALLEST, window, input, output);
    }

    /** Only the cell that won has a say in the loss. */
    @Override
    public void backward(PassContext pass, Tensor input, Tensor output, Tensor outputGradient, Tensor inputGradient) {
        pass.kernels().extremePoolingGradient(MaxOrMin.SMALLEST, window, input, output, outputGradient, inputGradient);
    }

    @Override
    public MinPooling copy() {
        return this;
    }

    @Override
    public String toString() {
        return "min pooling, " + window;
    }
}
