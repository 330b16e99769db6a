package kernelight.stage.paint;

import java.util.ArrayList;
import java.util.List;
import kernelight.stage.layout.PlacedBlock;
import kernelight.stage.layout.PlacedSlice;
import kernelight.stage.layout.StageLayout;
import kernelight.stage.sheet.Look;
import kernelight.stage.sheet.Sheet;
import kernelight.walk.GridCell;

/**
 * The cells of a sheet that have a place on the stage.
 *
 * @param looks slice by slice in the layout's order, each row by row
 */
public record CellsInSight(StageLayout layout, List<Look> looks) {
    public static CellsInSight of(Sheet sheet, StageLayout layout) {
        List<Look> looks = new ArrayList<>();
        for (PlacedBlock block : layout.blocks()) {
            for (PlacedSlice slice : block.slices()) {
                slice.forEachCell(cell ->
                        looks.add(sheet.looks().apply(new GridCell(block.block().grid(), cell))));
            }
        }
        return new CellsInSight(layout, looks);
    }
}
