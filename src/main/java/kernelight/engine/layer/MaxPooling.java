package kernelight.engine.layer;

import kernelight.engine.kernel.MaxOrMin;
import kernelight.engine.kernel.Window;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.ShapeException;
import kernelight.engine.tensor.Tensor;

/**
 * The largest value under the window, channel by channel; padding never wins. C x D x H x W to C x D' x H' x W'.
 *
 * @param window padded with zeros only; may round its output size up
 */
public record MaxPooling(Window window) implements OneInputLayer {
    /**
     * A max pooling.
     *
     * @throws ShapeException if the padding mode is not zeros
     */
    public MaxPooling {
        PoolingWindow.requireZeros(window);
    }

    /**
     * The usual pooling: a square window whose stride is its size.
     *
     * @throws ShapeException if the size is below 1
     */
    public static MaxPooling of(int size) {
        return new MaxPooling(PoolingWindow.tiles(size));
    }

    @Override
    public Shape outputShape(Shape input) {
        return PoolingWindow.outputShape(window, input);
    }

    @Override
    public void forward(PassContext pass, Tensor input, Tensor output) {
        pass.kernels().maxOrMinPooling(MaxOrMin.MAX, window, input, output);
    }

    /** Each output's gradient goes to the cell with the largest value; of equal cells, to the first. */
    @Override
    public void backward(PassContext pass, Tensor input, Tensor output, Tensor outputGradient, Tensor inputGradient) {
        pass.kernels().maxOrMinPoolingGradient(MaxOrMin.MAX, window, input, output, outputGradient, inputGradient);
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
