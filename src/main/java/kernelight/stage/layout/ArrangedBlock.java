package kernelight.stage.layout;

import java.util.List;
import kernelight.stage.state.Block;
import kernelight.stage.state.Sign;
import kernelight.stage.state.Slice;

/**
 * Which slices of a block are shown, and how many of them side by side.
 *
 * @param across at most as many as there are
 */
record ArrangedBlock(Block block, List<Slice> slices, int across) {
    static final double BETWEEN_SLICES = 14;

    static ArrangedBlock whole(Block block, int across) {
        return new ArrangedBlock(
                block, block.slices(), Math.min(across, block.slices().size()));
    }

    static ArrangedBlock alone(Block block, Scroll scroll) {
        int focused = block.indexOfSlice(block.focus()).orElse(0);
        int shown = scroll.slices().getOrDefault(block.grid(), focused);
        return new ArrangedBlock(
                block, List.of(block.slices().get(Math.min(shown, block.slices().size() - 1))), 1);
    }

    boolean hasSign() {
        return block.sign() != Sign.NONE;
    }

    /** How many slices lie one below the other. */
    int down() {
        return Math.ceilDiv(slices.size(), across);
    }

    /** The columns of cells, of all slices side by side. */
    int columns() {
        return across * slices.getFirst().columns();
    }

    int rows() {
        return down() * slices.getFirst().rows();
    }

    double gapsAcross() {
        return (across - 1) * BETWEEN_SLICES;
    }

    /** The part of the height that cells cannot use: the gaps between slices, and their captions. */
    double fixedHeight(Sizing sizing) {
        return (down() - 1) * BETWEEN_SLICES + down() * caption(sizing);
    }

    /** The height of the line above each of the slices. */
    double caption(Sizing sizing) {
        return slices.stream().anyMatch(slice -> slice.caption().isPresent()) ? sizing.caption() : 0;
    }
}
