package kernelight.screen.convolution.view;

import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import kernelight.ui.theme.Fonts;
import kernelight.walk.square.Cell;

/** The few strokes that cells are painted with, in one grid. */
final class CellBrush {

    private static final double HATCH = 7;

    private final GraphicsContext graphics;
    private final GridArea area;
    private final Font regular;
    private final Font bold;
    private final Font note;

    CellBrush(GraphicsContext graphics, GridArea area) {
        this.graphics = graphics;
        this.area = area;
        regular = Font.font(Fonts.SANS, area.textSize());
        bold = Font.font(Fonts.SANS, FontWeight.BOLD, area.textSize());
        note = Font.font(Fonts.SANS, Math.clamp(area.cell() * 0.16, StageFit.SMALLEST_TEXT, 26));
    }

    void ground(Cell cell, Color color) {
        Rectangle2D bounds = area.bounds(cell);
        graphics.setFill(color);
        graphics.fillRect(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight());
    }

    void number(Cell cell, String text, Color color, boolean strong) {
        Rectangle2D bounds = area.bounds(cell);
        graphics.setFont(strong ? bold : regular);
        graphics.setFill(color);
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.setTextBaseline(VPos.CENTER);
        graphics.fillText(text, bounds.getMinX() + area.cell() / 2, bounds.getMinY() + area.cell() / 2);
    }

    /** Whether there is room for small print beside the number. */
    boolean hasRoomForNotes() {
        return area.cell() >= 40;
    }

    /** Small print in the lower right corner. */
    void cornerNote(Cell cell, String text, Color color, boolean strong) {
        Rectangle2D bounds = area.bounds(cell);
        double inset = area.cell() * 0.09;
        smallPrint(text, color, strong, TextAlignment.RIGHT, bounds.getMaxX() - inset, bounds.getMaxY() - inset * 0.8);
    }

    /** Small print below the number. */
    void footNote(Cell cell, String text, Color color) {
        Rectangle2D bounds = area.bounds(cell);
        smallPrint(
                text,
                color,
                false,
                TextAlignment.CENTER,
                bounds.getMinX() + area.cell() / 2,
                bounds.getMaxY() - area.cell() * 0.08);
    }

    private void smallPrint(String text, Color color, boolean strong, TextAlignment alignment, double x, double y) {
        graphics.setFont(strong ? Font.font(Fonts.SANS, FontWeight.BOLD, note.getSize()) : note);
        graphics.setFill(color);
        graphics.setTextAlign(alignment);
        graphics.setTextBaseline(VPos.BOTTOM);
        graphics.fillText(text, x, y);
    }

    /** A box around a cell, on its edges. */
    void box(Cell cell, Color color, double width) {
        Rectangle2D bounds = area.bounds(cell);
        graphics.setStroke(color);
        graphics.setLineWidth(width);
        graphics.strokeRect(bounds.getMinX() + 0.5, bounds.getMinY() + 0.5, bounds.getWidth(), bounds.getHeight());
    }

    /** The width of the box around what is current: an odd number of pixels, so that it is sharp on the lines. */
    double strongBox() {
        return 2 * Math.floor(Math.clamp(area.cell() * 0.036, 2, 7) / 2) + 1;
    }

    /** A ring just inside a cell: this is where the keyboard types. */
    void cursor(Cell cell, Color color) {
        Rectangle2D bounds = area.bounds(cell);
        double inset = area.cell() >= 30 ? 5 : 3;
        graphics.setStroke(color);
        graphics.setLineWidth(2);
        graphics.strokeRoundRect(
                bounds.getMinX() + inset + 0.5,
                bounds.getMinY() + inset + 0.5,
                bounds.getWidth() - 2 * inset,
                bounds.getHeight() - 2 * inset,
                8,
                8);
    }

    /** Slanted lines: this cell is never read. */
    void hatch(Cell cell, Paint color) {
        Rectangle2D bounds = area.bounds(cell);
        graphics.save();
        graphics.beginPath();
        graphics.rect(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight());
        graphics.clip();
        graphics.setStroke(color);
        graphics.setLineWidth(1);
        for (double offset = HATCH / 2; offset < 2 * bounds.getWidth(); offset += HATCH) {
            graphics.strokeLine(
                    bounds.getMinX() + offset,
                    bounds.getMinY(),
                    bounds.getMinX() + offset - bounds.getHeight(),
                    bounds.getMaxY());
        }
        graphics.restore();
    }

    /** The lines between the cells shown. */
    void lines(Color color) {
        GridLines.paint(graphics, area, color, color);
    }

    /** The lines between the cells shown; around the cells of the padding they are dashed. */
    void lines(Color color, Color dashed) {
        GridLines.paint(graphics, area, color, dashed);
    }

    /** How much of a scrolled grid is shown, and where: thin bars below and at the right. */
    void scrollBars(Color track, Color thumb) {
        if (!area.columns().isWhole()) {
            double share = area.width() / area.columns().total();
            bar(track, area.x(), area.y() + area.height() + 6, area.width(), 4);
            bar(
                    thumb,
                    area.x() + area.columns().first() * share,
                    area.y() + area.height() + 6,
                    area.columns().visible() * share,
                    4);
        }
        if (!area.rows().isWhole()) {
            double share = area.height() / area.rows().total();
            bar(track, area.x() + area.width() + 6, area.y(), 4, area.height());
            bar(
                    thumb,
                    area.x() + area.width() + 6,
                    area.y() + area.rows().first() * share,
                    4,
                    area.rows().visible() * share);
        }
    }

    private void bar(Color color, double x, double y, double width, double height) {
        graphics.setFill(color);
        graphics.fillRoundRect(x, y, width, height, 4, 4);
    }
}
