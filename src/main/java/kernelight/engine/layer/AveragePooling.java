package kernelight.engine.layer;

import kernelight.engine.kernel.Window;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.ShapeException;
import kernelight.engine.tensor.Tensor;

/**
 * The mean of the values under the window, channel by channel. C x D x H x W to C x D' x H' x W'.
 *
 * @param window padded with zeros only; may round its output size up
 * @param countPadding whether cells of the padding count as zeros (PyTorch's count_include_pad) or are left out
 */
public record AveragePooling(Window window, boolean countPadding) implements OneInputLayer {
    /**
     * An average pooling.
     *
     * @throws ShapeException if the padding mode is not zeros
     */
    public AveragePooling {
        PoolingWindow.requireZeros(window);
    }

    /**
     * Padding counts as zeros, PyTorch's default.
     *
     * @throws ShapeException if the padding mode is not zeros
     */
    public AveragePooling(Window window) {
        this(window, true);
    }

    /**
     * The usual pooling: a square window whose stride is its size.
     *
     * @throws ShapeException if the size is below 1
     */
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

    /** Each cell under the window gets an equal share of the gradient. */
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
