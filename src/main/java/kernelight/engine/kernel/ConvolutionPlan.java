package kernelight.engine.kernel;

import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * What lies where in one convolution: made once and kept, since a network's shapes stay the same batch after batch.
 * Where the images of a batch fill vectors, the convolution and its gradients are {@link MatrixProduct}s that read the tensors
 * as they are. Where they do not, or the lists for that would be too long, there are no products.
 */
final class ConvolutionPlan {
    /** So many numbers in lists make a product slower than {@link PanelConvolution}. */
    private static final long MOST_TERMS = 1 << 20;

    private final Window window;
    private final int groups;
    private final Shape input;
    private final Shape output;
    private final int images;
    private final @Nullable MatrixProduct forward;
    private final @Nullable MatrixProduct backward;

    ConvolutionPlan(Window window, int groups, Tensor input, Tensor output, int lanes) {
        this.window = window;
        this.groups = groups;
        this.input = input.shape();
        this.output = output.shape();
        this.images = input.images();
        boolean direct = images % lanes == 0 && (long) this.output.channelSize() * window.cells() <= MOST_TERMS;
        forward = direct ? forward(lanes) : null;
        backward = direct ? backward(lanes) : null;
    }

    boolean fits(Window otherWindow, int otherGroups, Tensor otherInput, Tensor otherOutput) {
        return images == otherInput.images()
                && groups == otherGroups
                && input.equals(otherInput.shape())
                && output.equals(otherOutput.shape())
                && window.equals(otherWindow);
    }

    /** From the input to the output, for the channels of one group. */
    @Nullable
    MatrixProduct forward() {
        return forward;
    }

    /** From the gradient by the output to the gradient by the input; the part of the filters is played by channels. */
    @Nullable
    MatrixProduct backward() {
        return backward;
    }

    /** Channels in a group. */
    int channels() {
        return input.channels() / groups;
    }

    /** Filters in a group. */
    int filters() {
        return output.channels() / groups;
    }

    /** How many weights a filter has. */
    int weights() {
        return channels() * window.cells();
    }

    private @Nullable MatrixProduct forward(int lanes) {
        PositionGroups stretches = PositionGroups.ofOutput(window, input, output, (place, cell) -> cell);
        if (stretches.terms() * channels() > MOST_TERMS) {
            return null;
        }
        return new MatrixProduct(
                filters(),
                weights(),
                output.channelSize() * images,
                stretches.lists(channels(), window.cells(), input.channelSize(), images, lanes));
    }

    private @Nullable MatrixProduct backward(int lanes) {
        PositionGroups stretches = PositionGroups.ofInput(window, input, output, (place, cell) -> cell);
        if (stretches.terms() * filters() > MOST_TERMS) {
            return null;
        }
        return new MatrixProduct(
                channels(),
                window.cells(),
                input.channelSize() * images,
                stretches.lists(filters(), weights(), output.channelSize(), images, lanes));
    }
}
