package kernelight.engine.kernel;

import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * The index lists of one convolution, computed once for its shapes and cached, since a network's shapes stay the same
 * from batch to batch. If the number of images is a multiple of the vector length, the convolution and its gradients
 * are {@link MatrixProduct}s that read the tensors as they are. Otherwise, or if the lists would be too long, there are
 * no products.
 */
final class ConvolutionPlan {
    /** With more terms in its lists a product is slower than {@link PanelConvolution}. */
    private static final long MAX_TERMS = 1 << 20;

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
        boolean direct = images % lanes == 0 && (long) this.output.channelSize() * window.cells() <= MAX_TERMS;
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

    /**
     * From the gradient with respect to the output to the gradient with respect to the input, for the channels of one
     * group: here the rows of the product are channels instead of filters.
     */
    @Nullable
    MatrixProduct backward() {
        return backward;
    }

    /** The number of channels in a group: C / G. */
    int channels() {
        return input.channels() / groups;
    }

    /** The number of filters in a group: K / G. */
    int filters() {
        return output.channels() / groups;
    }

    /** The number of weights of a filter. */
    int weights() {
        return channels() * window.cells();
    }

    private @Nullable MatrixProduct forward(int lanes) {
        PositionGroups positionGroups = PositionGroups.ofOutput(window, input, output, (position, cell) -> cell);
        if (positionGroups.totalTerms() * channels() > MAX_TERMS) {
            return null;
        }
        return new MatrixProduct(
                filters(),
                weights(),
                output.channelSize() * images,
                positionGroups.overChannels(channels(), window.cells(), input.channelSize(), images, lanes));
    }

    private @Nullable MatrixProduct backward(int lanes) {
        PositionGroups positionGroups = PositionGroups.ofInput(window, input, output, (position, cell) -> cell);
        if (positionGroups.totalTerms() * filters() > MAX_TERMS) {
            return null;
        }
        return new MatrixProduct(
                channels(),
                window.cells(),
                input.channelSize() * images,
                positionGroups.overChannels(filters(), weights(), output.channelSize(), images, lanes));
    }
}
