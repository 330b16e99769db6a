package kernelight.stage.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import kernelight.stage.state.Block;

/**
 * How the slices of all blocks are arranged.
 *
 * @param paged whether of each block only the slice in focus is shown
 */
record Arrangement(List<ArrangedBlock> blocks, boolean paged) {
    private static final double WIDEST_GAP = 150;
    private static final double GAP_SHARE = 1.15;

    /**
     * The arrangements to try: all slices in their default order, transposed, or in two columns; then the focused ones
     * alone.
     */
    static List<Arrangement> of(List<Block> blocks) {
        List<Arrangement> all = new ArrayList<>();
        all.add(whole(blocks, Block::across));
        if (blocks.stream().anyMatch(block -> block.slices().size() > 1)) {
            all.add(whole(blocks, block -> block.slices().size() / block.across()));
            all.add(whole(blocks, block -> 2));
            all.add(new Arrangement(
                    blocks.stream().map(ArrangedBlock::focusAlone).toList(), true));
        }
        return all;
    }

    private static Arrangement whole(List<Block> blocks, ToIntFunction<Block> across) {
        return new Arrangement(
                blocks.stream()
                        .map(block -> ArrangedBlock.whole(block, across.applyAsInt(block)))
                        .toList(),
                false);
    }

    /** The columns of cells that each block has. */
    List<Integer> columns() {
        return blocks.stream().map(ArrangedBlock::columns).toList();
    }

    int allColumns() {
        return blocks.stream().mapToInt(ArrangedBlock::columns).sum();
    }

    /** The part of a width that is left for cells, without the gaps between slices and those for signs. */
    double widthOfCells(double width) {
        double left = width - gapsAcross();
        return left - signs() * gap(width);
    }

    /** The gap between blocks, for a sign: it grows with the cells. */
    double gap(double width) {
        double left = width - gapsAcross();
        return Math.clamp(GAP_SHARE * left / (allColumns() + signs() * GAP_SHARE), Row.NARROWEST_GAP, WIDEST_GAP);
    }

    private double gapsAcross() {
        return blocks.stream().mapToDouble(ArrangedBlock::gapsAcross).sum();
    }

    private long signs() {
        return blocks.stream().filter(ArrangedBlock::hasSign).count();
    }
}
