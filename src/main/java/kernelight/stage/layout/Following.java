package kernelight.stage.layout;

import kernelight.stage.sheet.Block;
import kernelight.walk.Cell;

/** Brings what a step is about into sight where a table is larger than its place. */
public final class Following {
    private Following() {}

    /** The scroll that shows the focus of every block, changed as little as possible. */
    public static Scroll of(StageLayout layout, Scroll scroll) {
        Scroll following = scroll;
        for (PlacedBlock placed : layout.blocks()) {
            Block block = placed.block();
            if (Insets.isInset(block)) {
                continue; // it shows what its host shows
            }
            following = showing(following, placed, block.focus(), block.reach());
        }
        return following;
    }

    /** The scroll that shows this cell, and so many rows and columns after it. */
    public static Scroll showing(Scroll scroll, PlacedBlock placed, Cell cell, Block.Reach reach) {
        PlacedSlice slice = placed.sliceOf(cell).orElse(placed.slices().getFirst());
        int row = cell.row() - slice.slice().first().row();
        int column = cell.column() - slice.slice().first().column();
        return scroll.with(
                placed.block().grid(),
                slice.rows().showing(row, row + reach.rows()).first(),
                slice.columns().showing(column, column + reach.columns()).first());
    }
}
