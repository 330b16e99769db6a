package kernelight.engine.layer;

import kernelight.engine.kernel.Window;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.Tensor;

/**
 * The mean of the numbers under the window. Channels stay apart, nothing is learned. C x H x W to C x H' x W'.
 *
 * @param countPadding whether cells of the padding count as zeros (PyTorch's count_include_pad) or are left out
 */
public record AveragePooling(Window window, boolean countPadding) implements OneInputLayer {
    public AveragePooling {
        PoolingWindow.requireZeros(window);
    }

    /** Padding counts as zeros, PyTorch's default. */
    public AveragePooling(Window window) {
        this(window, true);
    }

    /** The usual pooling: a square window that steps by its own size. */
    public static AveragePooling of(int size) {
        return new AveragePooling(PoolingWindow.tiles(size));
    }

    @Override
    public Shape outputShape(Shape input) {
        return PoolingWindow.outputShape(window, input);
    }

    @Override
    public void forward(PassContext pass, Tensor input, Tensor output) {
        pass.kernels().averagePooling(window, countPadding, input, output);
    }

    /** All cells under the window have the same small say. */
    @Override
    public void backward(PassContext pass, Tensor input, Tensor output, Tensor outputGradient, Tensor inputGradient) {
        pass.kernels().averagePoolingGradient(window, countPadding, outputGradient, inputGradient);
    }

    @Override
    public AveragePooling copy() {
        return this;
    }

    @Override
    public String toString() {
        return "average pooling, " + window + (countPadding ? "" : ", padding left out");
    }
}
