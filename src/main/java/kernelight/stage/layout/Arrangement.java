package kernelight.stage.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import kernelight.stage.state.Block;

/**
 * How the slices of all blocks are arranged.
 *
 * @param paged whether of each block only the slice in focus is shown
 * @param lineCount 1 for all blocks side by side; 2 for the first above the others; 3 for the last below them, too
 */
record Arrangement(List<ArrangedBlock> blocks, boolean paged, int lineCount) {
    private static final double WIDEST_GAP = 150;
    private static final double GAP_SHARE = 1.15;

    /**
     * The arrangements to try: all slices in their default order, transposed, or in two columns; then the focused ones
     * alone, or those that were chosen.
     */
    static List<Arrangement> of(List<Block> blocks, Scroll scroll) {
        List<Arrangement> all = new ArrayList<>();
        all.add(whole(blocks, Block::across));
        if (blocks.size() > 1 && blocks.stream().allMatch(Arrangement::isOfOneRow)) {
            all.add(new Arrangement(all.getFirst().blocks, false, 3));
            List<ArrangedBlock> beside =
                    blocks.stream().map(ArrangedBlock::withCaptionsBeside).toList();
            all.add(new Arrangement(beside, false, 3));
            all.add(new Arrangement(beside, false, 2));
        }
        if (blocks.stream().anyMatch(block -> block.slices().size() > 1)) {
            all.add(whole(blocks, block -> block.slices().size() / block.across()));
            all.add(whole(blocks, block -> 2));
            all.add(new Arrangement(
                    blocks.stream()
                            .map(block -> ArrangedBlock.alone(block, scroll))
                            .toList(),
                    true,
                    1));
        }
        return all;
    }

    private static Arrangement whole(List<Block> blocks, ToIntFunction<Block> across) {
        return new Arrangement(
                blocks.stream()
                        .map(block -> ArrangedBlock.whole(block, across.applyAsInt(block)))
                        .toList(),
                false,
                1);
    }

    /** The same arrangement of other blocks, which are laid out alike; insets among them are no part of it. */
    Arrangement showing(List<Block> others) {
        List<ArrangedBlock> shown = new ArrayList<>();
        for (Block other : others) {
            if (!Insets.isInset(other)) {
                shown.add(blocks.get(shown.size()).showing(other));
            }
        }
        return new Arrangement(shown, paged, lineCount);
    }

    /** A signal: side by side its tables would be small and most of the stage empty. */
    private static boolean isOfOneRow(Block block) {
        return block.slices().stream().allMatch(slice -> slice.rows() == 1);
    }

    /** The blocks that stand side by side, line below line. */
    List<List<ArrangedBlock>> lines() {
        int last = blocks.size() - 1;
        return switch (lineCount) {
            case 1 -> List.of(blocks);
            case 2 -> List.of(blocks.subList(0, 1), blocks.subList(1, blocks.size()));
            default ->
                Stream.of(blocks.subList(0, 1), blocks.subList(1, last), blocks.subList(last, blocks.size()))
                        .filter(line -> !line.isEmpty())
                        .toList();
        };
    }

    /** Whether there are blocks below each other. */
    boolean isStacked() {
        return lineCount > 1;
    }

    /** The columns of cells that each block has. */
    List<Integer> columns() {
        return blocks.stream().map(ArrangedBlock::columns).toList();
    }

    int allColumns() {
        int columns = 0;
        for (ArrangedBlock block : blocks) {
            columns += block.columns();
        }
        return columns;
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
        double gaps = 0;
        for (ArrangedBlock block : blocks) {
            gaps += block.gapsAcross();
        }
        return gaps;
    }

    private int signs() {
        int signs = 0;
        for (ArrangedBlock block : blocks) {
            signs += block.hasSign() ? 1 : 0;
        }
        return signs;
    }
}
