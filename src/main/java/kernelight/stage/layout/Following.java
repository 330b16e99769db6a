package kernelight.stage.layout;

import kernelight.stage.state.Block;
import kernelight.walk.Cell;

/** Scrolls tables that are larger than their space so that the cells of the current step are in sight. */
public final class Following {
    private Following() {}

    /** The scroll that shows the focus of every block; a table turns its page only when the focus leaves it. */
    public static Scroll of(StageLayout layout, Scroll scroll) {
        Scroll following = scroll.withoutSlices();
        for (PlacedBlock placed : layout.blocks()) {
            Block block = placed.block();
            if (Insets.isInset(block)) {
                continue; // it shows what its host shows
            }
            Cell focus = block.focus();
            PlacedSlice slice = sliceOf(placed, focus);
            int row = slice.row(focus);
            int column = slice.column(focus);
            following = following.with(
                    block.grid(),
                    slice.rows().turnedTo(row, row + block.reach().rows()).first(),
                    slice.columns()
                            .turnedTo(column, column + block.reach().columns())
                            .first());
        }
        return following;
    }

    /** The scroll that shows this cell, changed as little as possible because the user is typing there. */
    public static Scroll showing(Scroll scroll, PlacedBlock placed, Cell cell) {
        PlacedSlice slice = sliceOf(placed, cell);
        int row = slice.row(cell);
        int column = slice.column(cell);
        return scroll.with(
                placed.block().grid(),
                slice.rows().showing(row, row).first(),
                slice.columns().showing(column, column).first());
    }

    private static PlacedSlice sliceOf(PlacedBlock placed, Cell cell) {
        return placed.sliceOf(cell).orElse(placed.slices().getFirst());
    }
}
