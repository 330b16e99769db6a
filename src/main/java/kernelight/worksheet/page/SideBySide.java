package kernelight.worksheet.page;

import java.util.ArrayList;
import java.util.List;
import kernelight.ui.surface.Surface;

/** Grids beside each other, in as many rows as they need. */
record SideBySide(List<GridBlock> grids, double width) implements Block {
    private static final double GAP = 30;
    private static final double ROW_GAP = 10;

    SideBySide {
        grids = List.copyOf(grids);
    }

    @Override
    public double height() {
        List<List<GridBlock>> rows = rows();
        return rows.stream().mapToDouble(SideBySide::height).sum() + ROW_GAP * (rows.size() - 1);
    }

    @Override
    public void paint(Surface surface, double x, double y) {
        double top = y;
        for (List<GridBlock> row : rows()) {
            double left = x;
            for (GridBlock grid : row) {
                grid.paint(surface, left, top);
                left += grid.width() + GAP;
            }
            top += height(row) + ROW_GAP;
        }
    }

    private List<List<GridBlock>> rows() {
        List<List<GridBlock>> rows = new ArrayList<>();
        double used = width + 1;
        for (GridBlock grid : grids) {
            if (used + GAP + grid.width() > width) {
                rows.add(new ArrayList<>());
                used = -GAP;
            }
            rows.getLast().add(grid);
            used += GAP + grid.width();
        }
        return rows;
    }

    private static double height(List<GridBlock> row) {
        return row.stream().mapToDouble(Block::height).max().orElse(0);
    }
}
