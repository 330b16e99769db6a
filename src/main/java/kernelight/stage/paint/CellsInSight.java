package kernelight.stage.paint;

import java.util.ArrayList;
import java.util.List;
import kernelight.stage.layout.PlacedBlock;
import kernelight.stage.layout.PlacedSlice;
import kernelight.stage.layout.StageLayout;
import kernelight.stage.state.CellStyle;
import kernelight.stage.state.StageState;
import kernelight.walk.GridCell;

/**
 * The cells of a state that are visible on the stage.
 *
 * @param styles slice by slice in the layout's order, each row by row
 */
public record CellsInSight(StageLayout layout, List<CellStyle> styles) {
    public static CellsInSight of(StageState state, StageLayout layout) {
        List<CellStyle> styles = new ArrayList<>();
        for (PlacedBlock block : layout.blocks()) {
            for (PlacedSlice slice : block.slices()) {
                slice.forEachCell(cell -> styles.add(
                        state.styles().apply(new GridCell(block.block().grid(), cell))));
            }
        }
        return new CellsInSight(layout, styles);
    }
}
