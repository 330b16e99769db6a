package kernelight.screen.convolution.view;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** The lines between the cells of a grid: solid around its own cells, dashed around those of its padding. */
final class GridLines {

    private static final double DASH = 3;

    private GridLines() {}

    static void paint(GraphicsContext graphics, GridArea area, Color color, Color dashed) {
        if (area.padding() > 0) {
            dashes(graphics, area, dashed);
        }
        solid(graphics, area, color);
    }

    /** Across the whole grid: the solid lines cover what they share. */
    private static void dashes(GraphicsContext graphics, GridArea area, Color color) {
        graphics.save();
        graphics.setStroke(color);
        graphics.setLineWidth(1);
        graphics.setLineDashes(DASH, DASH);
        for (int row = 0; row <= area.rows().visible(); row++) {
            double y = area.y() + row * area.cell() + 0.5;
            graphics.strokeLine(area.x(), y, area.x() + area.width(), y);
        }
        for (int column = 0; column <= area.columns().visible(); column++) {
            double x = area.x() + column * area.cell() + 0.5;
            graphics.strokeLine(x, area.y(), x, area.y() + area.height());
        }
        graphics.restore();
    }

    /** As thin rectangles, which are drawn many times faster than strokes. */
    private static void solid(GraphicsContext graphics, GridArea area, Color color) {
        int firstRow = first(area.rows(), area.padding());
        int endRow = end(area.rows(), area.padding());
        int firstColumn = first(area.columns(), area.padding());
        int endColumn = end(area.columns(), area.padding());
        double left = area.x() + firstColumn * area.cell();
        double top = area.y() + firstRow * area.cell();
        double width = (endColumn - firstColumn) * area.cell() + 1;
        double height = (endRow - firstRow) * area.cell() + 1;
        graphics.setFill(color);
        for (int row = firstRow; row <= endRow; row++) {
            graphics.fillRect(left, area.y() + row * area.cell(), width, 1);
        }
        for (int column = firstColumn; column <= endColumn; column++) {
            graphics.fillRect(area.x() + column * area.cell(), top, 1, height);
        }
    }

    /** The first shown row (or column) that is not padding, counted from the first one shown. */
    private static int first(Viewport shown, int padding) {
        return Math.clamp(padding - shown.first(), 0, shown.visible());
    }

    /** The end of the shown rows (or columns) that are not padding, counted from the first one shown. */
    private static int end(Viewport shown, int padding) {
        return Math.clamp(shown.total() - padding - shown.first(), 0, shown.visible());
    }
}
