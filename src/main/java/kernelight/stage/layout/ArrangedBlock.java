package kernelight.stage.layout;

import java.util.List;
import kernelight.stage.state.Block;
import kernelight.stage.state.Sign;
import kernelight.stage.state.Slice;

/**
 * Which slices of a block are shown, and how many of them side by side.
 *
 * @param across at most as many as there are
 * @param captionsBeside whether what distinguishes the slices stands at the left of their cells instead of above them
 */
record ArrangedBlock(Block block, List<Slice> slices, int across, boolean captionsBeside) {
    private static final double BETWEEN_SLICES = 14;
    /** The width of a caption at the left, in heights of its line. */
    private static final double CAPTION_BESIDE = 3.3;
    /** Room for the frames around two groups and the scroll bars in them. */
    private static final double BETWEEN_GROUPED_SLICES = 26;

    static ArrangedBlock whole(Block block, int across) {
        return new ArrangedBlock(
                block,
                block.slices(),
                block.isInParts() ? 1 : Math.min(across, block.slices().size()),
                false);
    }

    /** Slices below each other with their captions at the left. */
    static ArrangedBlock withCaptionsBeside(Block block) {
        return new ArrangedBlock(block, block.slices(), 1, true);
    }

    static ArrangedBlock alone(Block block, Scroll scroll) {
        int focused = block.indexOfSlice(block.focus()).orElse(0);
        int shown = scroll.slices().getOrDefault(block.grid(), focused);
        return new ArrangedBlock(
                block, List.of(block.slices().get(Math.min(shown, block.slices().size() - 1))), 1, false);
    }

    /** The same arrangement of another block with these slices. */
    ArrangedBlock showing(Block other) {
        return new ArrangedBlock(other, slices, across, captionsBeside);
    }

    /** The gap between two slices of a block. */
    static double gap(Block block) {
        return block.slices().stream().anyMatch(slice -> slice.group() > 0) ? BETWEEN_GROUPED_SLICES : BETWEEN_SLICES;
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
        return (across - 1) * gap(block);
    }

    /** The part of the height that cells cannot use: the gaps between slices, and their captions. */
    double fixedHeight(Sizing sizing) {
        return (down() - 1) * gap(block) + down() * caption(sizing);
    }

    /** The height of the line above each of the slices. */
    double caption(Sizing sizing) {
        return hasCaptions() && !captionsBeside ? sizing.caption() : 0;
    }

    /** The width of the captions at the left of the cells. */
    double captionWidth(Sizing sizing) {
        return hasCaptions() && captionsBeside ? CAPTION_BESIDE * sizing.caption() : 0;
    }

    private boolean hasCaptions() {
        return slices.stream().anyMatch(slice -> slice.caption().isPresent());
    }
}
