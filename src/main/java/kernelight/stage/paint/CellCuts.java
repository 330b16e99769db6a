package kernelight.stage.paint;

import java.util.Comparator;
import java.util.List;
import kernelight.stage.layout.PlacedSlice;
import kernelight.stage.layout.StageLayout;
import kernelight.ui.surface.TileCuts;

/**
 * Cuts a stage into tiles around its slices and between their cells, so that each cell is painted on one tile and
 * tables are on separate ones.
 */
public final class CellCuts {
    private CellCuts() {}

    public static TileCuts of(StageLayout layout) {
        List<PlacedSlice> slices = layout.blocks().stream()
                .flatMap(block -> block.slices().stream())
                .sorted(Comparator.comparingDouble(slice -> -slice.rows().visible() * slice.cell()))
                .toList();
        TileCuts.Collector columns = new TileCuts.Collector();
        TileCuts.Collector rows = new TileCuts.Collector();
        for (PlacedSlice slice : slices) {
            columns.add(slice.x() - SliceEdgePainter.BEFORE);
            columns.add(slice.box().right() + SliceEdgePainter.BELOW);
            rows.add(slice.y() - (slice.slice().caption().isPresent() ? SliceEdgePainter.above(layout.sizing()) : 0));
            rows.add(slice.box().bottom() + SliceEdgePainter.BELOW);
        }
        for (PlacedSlice slice : slices) {
            between(columns, slice.x(), slice.cell(), slice.columns().visible());
            between(rows, slice.y(), slice.cell(), slice.rows().visible());
        }
        return new TileCuts(columns.cuts(), rows.cuts());
    }

    private static void between(TileCuts.Collector cuts, double from, double cell, int count) {
        int together = Math.max(1, (int) Math.round(TileCuts.TILE / cell));
        for (int index = together; index < count; index += together) {
            cuts.add(from + index * cell);
        }
    }
}
