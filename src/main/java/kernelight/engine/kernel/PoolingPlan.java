package kernelight.engine.kernel;

import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.Tensor;

/** The index lists of one pooling, for one channel, computed once for its shapes and cached. */
final class PoolingPlan {
    /**
     * Over vectors of images; if their number is no multiple of the vector length, over all images of a cell at once.
     */
    final InnerLoops loops;
    /** For max and min: each output position with its cells. */
    final PositionGroup[] positionGroups;
    /** Whether no cell lies under two windows, so that its gradient can be written instead of added. */
    final boolean windowsDisjoint;
    /** Whether every cell of the input lies under exactly one window, so that all its gradients are written. */
    final boolean windowsCoverInput;
    /** For the mean: each output position with its cells, with the weights {@link #reciprocals}. */
    final MatrixProduct mean;

    /** For the gradient of the mean: each input cell with the output positions that read it. */
    final MatrixProduct meanBackward;
    /** 1 / count, by the count of cells. */
    final float[] reciprocals;

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
                PositionGroups.ofOutput(window, this.input, this.output, (position, cell) -> counts[position]);
        PositionGroups byInput =
                PositionGroups.ofInput(window, this.input, this.output, (position, cell) -> counts[position]);
        positionGroups = byOutput.overChannels(1, 0, 0, images, loops.lanes());
        windowsDisjoint = byInput.mostTerms() <= 1;
        windowsCoverInput = windowsDisjoint && byInput.fewestTerms() == 1;
        mean = new MatrixProduct(1, 0, 0, positionGroups);
        meanBackward = new MatrixProduct(1, 0, 0, byInput.overChannels(1, 0, 0, images, loops.lanes()));
        reciprocals = new float[window.cells() + 1];
        for (int count = 1; count < reciprocals.length; count++) {
            reciprocals[count] = 1f / count;
        }
    }

    boolean fits(Window otherWindow, boolean otherCountPadding, Tensor otherInput, Tensor otherOutput) {
        return images == otherInput.images()
                && countPadding == otherCountPadding
                && input.equals(otherInput.shape())
                && output.equals(otherOutput.shape())
                && window.equals(otherWindow);
    }

    /** The number of values in a channel of the input. */
    int inputStep() {
        return input.channelSize() * images;
    }

    /** The number of values in a channel of the output. */
    int outputStep() {
        return output.channelSize() * images;
    }
}
