package kernelight.engine.kernel;

import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.Tensor;

/** What lies where in one pooling, for one channel; made once and kept. */
final class PoolingPlan {
    /** Over full vectors of images, or over all images of a cell where they do not fill vectors. */
    final InnerLoops loops;
    /** For the extreme: each place with its cells. */
    final PositionGroup[] places;
    /** Whether no cell lies under two windows, so that its gradient is written and not added up. */
    final boolean alone;
    /** Whether every cell of the input lies under exactly one window. */
    final boolean isWhole;
    /** For the mean: each place with its cells, from weights {@link #shares}, and the way back. */
    final MatrixProduct mean;

    final MatrixProduct meanBackward;
    /** 1 / count for each count of cells. */
    final float[] shares;

    private final Window window;
    private final boolean countPadding;
    private final Shape input;
    private final Shape output;
    private final int images;

    PoolingPlan(Window window, boolean countPadding, Tensor input, Tensor output, InnerLoops vectorLoops) {
        this.window = window;
        this.countPadding = countPadding;
        this.input = input.shape();
        this.output = output.shape();
        this.images = input.images();
        loops = images % vectorLoops.lanes() == 0 ? vectorLoops : new PlainLoops(images);
        int[] counts = WindowCells.counts(window, countPadding, this.input, this.output);
        PositionGroups byOutput =
                PositionGroups.ofOutput(window, this.input, this.output, (place, cell) -> counts[place]);
        PositionGroups byInput =
                PositionGroups.ofInput(window, this.input, this.output, (place, cell) -> counts[place]);
        places = byOutput.lists(1, 0, 0, images, loops.lanes());
        alone = byInput.mostMeetings() <= 1;
        isWhole = alone && byInput.fewestMeetings() == 1;
        mean = new MatrixProduct(1, 0, 0, places);
        meanBackward = new MatrixProduct(1, 0, 0, byInput.lists(1, 0, 0, images, loops.lanes()));
        shares = new float[window.cells() + 1];
        for (int count = 1; count < shares.length; count++) {
            shares[count] = 1f / count;
        }
    }

    boolean fits(Window otherWindow, boolean otherCountPadding, Tensor otherInput, Tensor otherOutput) {
        return images == otherInput.images()
                && countPadding == otherCountPadding
                && input.equals(otherInput.shape())
                && output.equals(otherOutput.shape())
                && window.equals(otherWindow);
    }

    /** How many numbers a channel of the input has. */
    int inputStep() {
        return input.channelSize() * images;
    }

    int outputStep() {
        return output.channelSize() * images;
    }
}
