package kernelight.engine.layer;

import java.util.Arrays;
import java.util.List;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.Window;
import kernelight.engine.kernel.WindowCells;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.ShapeException;
import kernelight.engine.tensor.Tensor;

/**
 * Pads each channel along D, H and W, filling the new cells by a padding mode. C x D x H x W to C x (D + before +
 * after) x (H + before + after) x (W + before + after).
 *
 * @param window a window of one cell with stride 1, whose padding and padding mode are applied
 */
public record Padding(Window window) implements OneInputLayer {
    /**
     * A padding layer.
     *
     * @throws ShapeException if the window has more than one cell or a stride above 1
     */
    public Padding {
        for (Axis axis : List.of(window.planes(), window.rows(), window.columns())) {
            if (axis.size() != 1 || axis.stride() != 1) {
                throw new ShapeException(
                        "A padding layer needs a window of one cell with stride 1, but its window is " + window + ".");
            }
        }
    }

    @Override
    public Shape outputShape(Shape input) {
        return window.outputShape(input, input.channels());
    }

    @Override
    public void forward(PassContext pass, Tensor input, Tensor output) {
        Arrays.fill(output.data(), 0);
        int images = input.images();
        WindowCells.visit(window, input.shape(), output.shape(), (position, cell, source) -> {
            for (int c = 0; c < input.shape().channels(); c++) {
                int from = (c * input.shape().channelSize() + source) * images;
                int to = (c * output.shape().channelSize() + position) * images;
                System.arraycopy(input.data(), from, output.data(), to, images);
            }
        });
    }

    /** A cell's gradient is the sum of the gradients of all cells it was copied to. */
    @Override
    public void backward(PassContext pass, Tensor input, Tensor output, Tensor outputGradient, Tensor inputGradient) {
        Arrays.fill(inputGradient.data(), 0);
        int images = input.images();
        WindowCells.visit(window, input.shape(), output.shape(), (position, cell, source) -> {
            for (int c = 0; c < input.shape().channels(); c++) {
                int to = (c * input.shape().channelSize() + source) * images;
                int from = (c * output.shape().channelSize() + position) * images;
                for (int n = 0; n < images; n++) {
                    inputGradient.data()[to + n] += outputGradient.data()[from + n];
                }
            }
        });
    }

    @Override
    public Padding copy() {
        return this;
    }

    @Override
    public String toString() {
        return "frame, " + window;
    }
}
