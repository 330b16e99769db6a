package kernelight.stage.paint;

import javafx.scene.paint.Color;
import kernelight.formula.Quantity;
import kernelight.stage.layout.Box;
import kernelight.stage.sheet.Frame;
import kernelight.stage.sheet.Look;
import kernelight.ui.surface.Stroke;
import kernelight.ui.surface.Surface;
import kernelight.ui.surface.TextStyle;

/** Paints one cell with its lines, over whatever was there. */
final class CellPainter {
    private static final double HATCH = 7;
    private static final double DASH = 3;
    /** From this side on there is room for small print beside the number. */
    private static final double ROOM_FOR_NOTES = 40;

    private final Surface surface;
    private final StageColors colors;
    private final double textSize;

    CellPainter(Surface surface, StageColors colors, double textSize) {
        this.surface = surface;
        this.colors = colors;
        this.textSize = textSize;
    }

    /** Everything but its {@link #frame}. Lines are shared with the neighbours, who draw them alike. */
    void paint(Look look, Box box) {
        surface.fill(box.x(), box.y(), box.width() + 1, box.height() + 1, colors.ground(look));
        if (look.hatched()) {
            hatch(box);
        }
        lines(look, box);
        number(look, box);
        if (box.width() >= ROOM_FOR_NOTES) {
            notes(look, box);
        }
    }

    private void lines(Look look, Box box) {
        if (look.padding()) {
            Color color =
                    colors.palette().padding().interpolate(colors.palette().paddingFill(), 0.45);
            for (double along = 0; along < box.width(); along += 2 * DASH) {
                double length = Math.min(DASH, box.width() - along);
                surface.fill(box.x() + along, box.y(), length, 1, color);
                surface.fill(box.x() + along, box.bottom(), length, 1, color);
                surface.fill(box.x(), box.y() + along, 1, length, color);
                surface.fill(box.right(), box.y() + along, 1, length, color);
            }
            return;
        }
        Color color = colors.palette().line();
        surface.fill(box.x(), box.y(), box.width() + 1, 1, color);
        surface.fill(box.x(), box.bottom(), box.width() + 1, 1, color);
        surface.fill(box.x(), box.y(), 1, box.height() + 1, color);
        surface.fill(box.right(), box.y(), 1, box.height() + 1, color);
    }

    private void number(Look look, Box box) {
        if (look.text().isEmpty()) {
            return;
        }
        boolean strong = look.frame() == Frame.STRONG || look.frame() == Frame.INK;
        TextStyle style = TextStyle.of(textSize).centered();
        Color color = colors.number(look);
        surface.text(look.text(), box.centerX(), box.centerY(), strong ? style.bold() : style, color);
        if (look.crossed()) {
            double half = surface.widthOf(look.text(), style) / 2 + 2;
            surface.line(
                    box.centerX() - half,
                    box.centerY() + 1,
                    box.centerX() + half,
                    box.centerY() + 1,
                    Stroke.of(color, 1.5));
        }
    }

    private void notes(Look look, Box box) {
        double size = Math.clamp(box.width() * 0.16, 11, 26);
        if (!look.corner().isEmpty()) {
            double inset = box.width() * 0.09;
            TextStyle style = TextStyle.of(size).with(TextStyle.Align.RIGHT).with(TextStyle.Level.BASELINE);
            surface.text(
                    look.corner(),
                    box.right() - inset,
                    box.bottom() - inset,
                    look.frame() == Frame.INK ? style.bold() : style,
                    colors.of(Quantity.FILTER));
        }
        if (!look.foot().isEmpty()) {
            TextStyle style = TextStyle.of(size).centered().with(TextStyle.Level.BASELINE);
            surface.text(
                    look.foot(), box.centerX(), box.bottom() - box.width() * 0.1, style, colors.of(look.quantity()));
        }
    }

    /** Slanted lines: this cell is never read. */
    private void hatch(Box box) {
        Stroke stroke = Stroke.of(colors.palette().lineStrong(), 1);
        surface.within(box.x(), box.y(), box.width(), box.height(), () -> {
            for (double offset = HATCH / 2; offset < 2 * box.width(); offset += HATCH) {
                surface.line(box.x() + offset, box.y(), box.x() + offset - box.height(), box.bottom(), stroke);
            }
        });
    }

    /** The strong line around a cell, on its edges. */
    void frame(Look look, Box box) {
        switch (look.frame()) {
            case NONE -> {
                // its thin lines are enough
            }
            case THIN -> outline(box, colors.of(look.quantity()), 2);
            case STRONG -> outline(box, colors.of(look.quantity()), strong(box));
            case INK -> outline(box, colors.palette().ink(), strong(box));
        }
    }

    /** Within the cell and its lines, so that no neighbour is touched. */
    private void outline(Box box, Color color, double width) {
        surface.outline(
                box.x() + width / 2,
                box.y() + width / 2,
                box.width() + 1 - width,
                box.height() + 1 - width,
                0,
                Stroke.of(color, width));
    }

    private static double strong(Box box) {
        return Math.clamp(Math.round(box.width() * 0.04), 2, 6);
    }
}
