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
 * A frame around each channel, filled by the window's padding mode. C x H x W to C x (H + before + after) x (W + before +
 * after).
 *
 * @param frame a window of one cell: it has a place on every cell of the framed image
 */
public record Padding(Window frame) implements OneInputLayer {
    public Padding {
        for (Axis axis : List.of(frame.planes(), frame.rows(), frame.columns())) {
            if (axis.size() != 1 || axis.stride() != 1) {
                throw new ShapeException(
                        "Padding is a window of one cell with stride 1, but this one is " + frame + ".");
            }
        }
    }

    @Override
    public Shape outputShape(Shape input) {
        return frame.places(input, input.channels());
    }

    @Override
    public void forward(PassContext pass, Tensor input, Tensor output) {
        Arrays.fill(output.data(), 0);
        int images = input.images();
        WindowCells.visit(frame, input.shape(), output.shape(), (place, cell, source) -> {
            for (int c = 0; c < input.shape().channels(); c++) {
                int from = (c * input.shape().channelSize() + source) * images;
                int to = (c * output.shape().channelSize() + place) * images;
                System.arraycopy(input.data(), from, output.data(), to, images);
            }
        });
    }

    /** A cell collects from all places that it was copied to. */
    @Override
    public void backward(PassContext pass, Tensor input, Tensor output, Tensor outputGradient, Tensor inputGradient) {
        Arrays.fill(inputGradient.data(), 0);
        int images = input.images();
        WindowCells.visit(frame, input.shape(), output.shape(), (place, cell, source) -> {
            for (int c = 0; c < input.shape().channels(); c++) {
                int to = (c * input.shape().channelSize() + source) * images;
                int from = (c * output.shape().channelSize() + place) * images;
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
        return "frame, " + frame;
    }
}
