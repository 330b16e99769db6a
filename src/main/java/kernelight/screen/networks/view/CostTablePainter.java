package kernelight.screen.networks.view;

import java.util.List;
import java.util.Optional;
import javafx.scene.paint.Color;
import kernelight.network.model.LayerView;
import kernelight.screen.networks.model.CostColumn;
import kernelight.screen.networks.model.Counting;
import kernelight.screen.networks.model.LayerCosts;
import kernelight.screen.networks.view.CostColumns.Column;
import kernelight.screen.networks.view.CostColumns.Place;
import kernelight.ui.surface.Stroke;
import kernelight.ui.surface.Surface;
import kernelight.ui.surface.TextStyle;
import kernelight.ui.theme.Palette;

/** Paints the table of layers. */
record CostTablePainter(
        Surface surface,
        Palette colors,
        CostColumns columns,
        List<Place> places,
        Counting counting,
        LayerCosts largest) {
    static final double ROW = 24;
    static final double HEAD = 26;
    static final double TOTAL = 27;

    private static final double PADDING = 8;
    private static final double BAR_HEIGHT = 6;
    private static final TextStyle TITLE = TextStyle.of(12).bold();
    private static final TextStyle TEXT = TextStyle.of(13);
    private static final TextStyle BOLD = TEXT.bold();
    private static final String CUT = "\u2026";

    static double title(Surface surface, String text) {
        return surface.widthOf(text, TITLE);
    }

    static double text(Surface surface, String text) {
        return surface.widthOf(text, TEXT);
    }

    static double bold(Surface surface, String text) {
        return surface.widthOf(text, BOLD);
    }

    void head(double width) {
        for (Place place : places) {
            write(place, columns.title(place.column()), HEAD / 2, TITLE, colors.muted());
        }
        surface.line(0, HEAD - 0.5, width, HEAD - 0.5, Stroke.of(colors.line(), 1));
    }

    /** @param y the top of the row of totals */
    void totals(double y, double width) {
        surface.line(0, y + 0.5, width, y + 0.5, Stroke.of(colors.line(), 1));
        for (Place place : places) {
            write(place, columns.sum(place.column()), y + TOTAL / 2, BOLD, colors.ink());
        }
    }

    /**
     * A row.
     *
     * @param y its top
     * @param opened the number that is open; empty for none
     * @param cursor the column in which the keys are; empty for none
     */
    void row(
            LayerView layer,
            double y,
            double width,
            boolean isCurrent,
            Optional<CostColumn> opened,
            Optional<Column> cursor) {
        if (isCurrent) {
            surface.fill(0, y, width, ROW, colors.accentFill());
        }
        LayerCosts costs = LayerCosts.of(layer, counting);
        for (Place place : places) {
            Column column = place.column();
            boolean isOpened =
                    isCurrent && column.number().isPresent() && column.number().equals(opened);
            if (isOpened) {
                surface.fillRounded(place.x() + 1, y + 1, place.width() - 2, ROW - 2, 5, colors.panel());
                surface.outline(place.x() + 1, y + 1, place.width() - 2, ROW - 2, 5, Stroke.of(colors.accent(), 2));
            } else if (cursor.filter(column::equals).isPresent()) {
                surface.outline(place.x() + 1, y + 1, place.width() - 2, ROW - 2, 5, Stroke.of(colors.accent(), 1));
            }
            long value = column.cost().map(costs::of).orElse(1L);
            write(
                    place,
                    column.text().apply(layer),
                    y + ROW / 2,
                    isOpened ? BOLD : TEXT,
                    isOpened ? colors.accent() : value == 0 ? colors.muted() : colors.ink());
            if (place.hasBar() && value > 0) {
                bar(place, column.cost().orElseThrow(), value, y);
            }
        }
    }

    private void bar(Place place, CostColumn cost, long value, double y) {
        double length = Math.max(2, CostColumns.BAR * value / Math.max(1, largest.of(cost)));
        surface.fillRounded(
                place.x() + 6 + CostColumns.BAR - length,
                y + (ROW - BAR_HEIGHT) / 2,
                length,
                BAR_HEIGHT,
                Math.min(3, length / 2),
                cost == CostColumn.PARAMETERS ? colors.filter() : colors.dimmed());
    }

    private void write(Place place, String text, double middle, TextStyle style, Color color) {
        if (text.isEmpty()) {
            return;
        }
        if (place.column().isAtRight()) {
            surface.text(text, place.right() - PADDING, middle, style.with(TextStyle.Align.RIGHT), color);
        } else {
            surface.text(fitted(text, place.width() - PADDING, style), place.x() + PADDING, middle, style, color);
        }
    }

    /** The text, with its middle cut out where it is too long: names of layers differ most at their ends. */
    private String fitted(String text, double room, TextStyle style) {
        if (surface.widthOf(text, style) <= room) {
            return text;
        }
        int kept = text.length() - 1;
        while (kept > 2) {
            String cut = text.substring(0, (kept + 1) / 2) + CUT + text.substring(text.length() - kept / 2);
            if (surface.widthOf(cut, style) <= room) {
                return cut;
            }
            kept--;
        }
        return CUT;
    }
}
