package kernelight.screen.explain.why.view;

import javafx.scene.paint.Color;
import kernelight.attribution.AttributionMap;
import kernelight.screen.explain.why.model.MapCells;
import kernelight.screen.explain.why.model.ScoreMap;
import kernelight.screen.explain.why.model.WhyModel.Place;
import kernelight.ui.surface.Stroke;
import kernelight.ui.surface.Surface;
import kernelight.ui.theme.ColorMap;
import kernelight.ui.theme.Palette;

/**
 * Paints a signed map: blue where the picture speaks for the score, orange where it speaks against it, and the outline of the
 * ink.
 *
 * @param x the left edge of the map
 * @param y its upper edge
 * @param pixel the size of a pixel of the picture
 */
record ScoreMapPainter(Surface surface, Palette palette, PictureInk ink, double x, double y, double pixel) {
    /** The outline runs between pixels with more and pixels with less ink than this. */
    private static final float OUTLINE = 0.5f;

    private static final double OUTLINE_WIDTH = 1.4;
    private static final double FRAME_WIDTH = 2;

    double width() {
        return ink.width() * pixel;
    }

    double height() {
        return ink.height() * pixel;
    }

    /** Paints the numbers of a map, if it has some. */
    void paintCells(ScoreMap map) {
        map.map().ifPresent(numbers -> paintCells(numbers, map.cells()));
    }

    private void paintCells(AttributionMap map, MapCells cells) {
        double furthest = map.furthest();
        for (int row = 0; row < map.height(); row++) {
            double top = edge(cells.top() + row * cells.height(), height());
            double bottom = edge(cells.top() + (row + 1) * cells.height(), height());
            for (int column = 0; column < map.width(); column++) {
                double left = edge(cells.left() + column * cells.width(), width());
                double right = edge(cells.left() + (column + 1) * cells.width(), width());
                surface.fill(x + left, y + top, right - left, bottom - top, color(map.at(row, column), furthest));
            }
        }
    }

    private Color color(double number, double furthest) {
        int argb = ColorMap.DIVERGING.color(number, -furthest, furthest, palette);
        return Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff);
    }

    /** Where a line of the picture is, within the map; between whole pixels of the screen, seams would show. */
    private double edge(double pixels, double end) {
        return Math.clamp(Math.round(pixels * pixel), 0, end);
    }

    void paintOutline() {
        Stroke stroke = Stroke.of(palette.ink(), OUTLINE_WIDTH);
        for (int row = 0; row < ink.height(); row++) {
            for (int column = 0; column < ink.width(); column++) {
                boolean inside = ink.at(row, column) >= OUTLINE;
                double right = x + Math.round((column + 1) * pixel);
                double bottom = y + Math.round((row + 1) * pixel);
                if (inside != ink.at(row, column + 1) >= OUTLINE) {
                    surface.line(right, y + Math.round(row * pixel), right, bottom, stroke);
                }
                if (inside != ink.at(row + 1, column) >= OUTLINE) {
                    surface.line(x + Math.round(column * pixel), bottom, right, bottom, stroke);
                }
            }
        }
    }

    /** Frames the square that covers a place, or else the place's cell. */
    void paintFrame(ScoreMap map, Place place) {
        MapCells cells = map.cells();
        double top = cells.top() + place.row() * cells.height();
        double left = cells.left() + place.column() * cells.width();
        double height = cells.height();
        double width = cells.width();
        if (map.occlusion().isPresent()) {
            int size = map.settings().square().size();
            top = cells.pixelRow(place.row()) - size / 2; // as the occlusion places it
            left = cells.pixelColumn(place.column()) - size / 2;
            height = size;
            width = size;
        }
        double first = edge(left, width());
        double upper = edge(top, height());
        double right = edge(left + width, width());
        double bottom = edge(top + height, height());
        frame(first, upper, right - first, bottom - upper, Stroke.of(palette.panel(), FRAME_WIDTH + 2));
        frame(first, upper, right - first, bottom - upper, Stroke.of(palette.ink(), FRAME_WIDTH));
    }

    private void frame(double left, double top, double width, double height, Stroke stroke) {
        surface.outline(x + left, y + top, width, height, 0, stroke);
    }
}
