package kernelight.stage.paint;

import javafx.scene.paint.Color;
import kernelight.stage.layout.Box;
import kernelight.stage.layout.PlacedSlice;
import kernelight.stage.layout.Viewport;
import kernelight.ui.surface.Surface;

/**
 * Paints how much of a scrolled slice is shown, and where: thin bars below it and at its right. Square, so that one
 * painted over another covers it to the last pixel.
 */
final class ScrollBarPainter {
    private static final double GAP = 4;
    private static final double THICKNESS = 4;

    private final Surface surface;
    private final Color track;
    private final Color thumb;

    ScrollBarPainter(Surface surface, StageColors colors) {
        this.surface = surface;
        track = colors.palette().line();
        thumb = colors.palette().dimmed();
    }

    void paint(PlacedSlice slice) {
        Box box = slice.box();
        Viewport columns = slice.columns();
        if (!columns.isWhole()) {
            double y = box.bottom() + GAP;
            double from = offset(columns.first(), columns, box.width());
            double to = offset(columns.first() + columns.visible(), columns, box.width());
            surface.fill(box.x(), y, box.width(), THICKNESS, track);
            surface.fill(box.x() + from, y, to - from, THICKNESS, thumb);
        }
        Viewport rows = slice.rows();
        if (!rows.isWhole()) {
            double x = box.right() + GAP;
            double from = offset(rows.first(), rows, box.height());
            double to = offset(rows.first() + rows.visible(), rows, box.height());
            surface.fill(x, box.y(), THICKNESS, box.height(), track);
            surface.fill(x, box.y() + from, THICKNESS, to - from, thumb);
        }
    }

    /** In whole pixels: through a half-covered one the bar painted before would show. */
    private static double offset(int index, Viewport viewport, double length) {
        return Math.floor(length * index / viewport.total());
    }
}
