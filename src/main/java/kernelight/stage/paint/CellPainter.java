package kernelight.stage.paint;

import java.util.OptionalDouble;
import javafx.scene.paint.Color;
import kernelight.stage.layout.Box;
import kernelight.stage.layout.Sizing;
import kernelight.stage.state.CellBackground;
import kernelight.stage.state.CellFrame;
import kernelight.stage.state.CellStyle;
import kernelight.ui.surface.Stroke;
import kernelight.ui.surface.Surface;
import kernelight.ui.surface.TextStyle;

/** Paints one cell with its lines, over whatever was there, and not a pixel beside it. */
final class CellPainter {
    private static final double HATCH = 7;
    /** How much the lines over a number that does not count differ from the background: they are paler than numbers. */
    private static final double SHARE_OF_HATCH = 0.45;

    private static final double AROUND_NUMBER = 2;
    /** From the beginning of a dash to the beginning of the next, about: each side of a cell has a whole number of them. */
    private static final double DASH_PERIOD = 11;

    private static final int SHORTEST_MEASURED = 4;

    /** Cells at least this wide have room for small print beside the number. */
    private static final double ROOM_FOR_NOTES = 40;
    /** In font sizes. */
    private static final double HEIGHT_OF_DIGITS = 0.73;

    private static final double HEIGHT_OF_LETTERS = 0.85;
    /** Between a number and the small print below it, at least. */
    private static final double ABOVE_FOOT = 4;

    private final Surface surface;
    private final StageColors colors;
    private final double textSize;
    private final Sizing sizing;

    CellPainter(Surface surface, StageColors colors, double textSize, Sizing sizing) {
        this.surface = surface;
        this.colors = colors;
        this.textSize = textSize;
        this.sizing = sizing;
    }

    /**
     * Which of a cell's lines are whole; on the padding lines are dashed. A line belongs to the cell on its right or
     * below it, so that no two cells paint the same pixel; the last of a row or a column has one more.
     */
    record Lines(boolean wholeLeft, boolean wholeTop, boolean last, boolean lowest) {}

    /** Everything but its {@link #frame}. */
    void paint(CellStyle style, Box box, Lines lines) {
        // Below its last lines too: dashes leave gaps, through which the cell painted here before would show.
        surface.fill(
                box.x(),
                box.y(),
                box.width() + (lines.last() ? 1 : 0),
                box.height() + (lines.lowest() ? 1 : 0),
                colors.background(style));
        if (style.hatched()) {
            hatch(box, false, colors.palette().lineStrong());
        }
        if (style.blocked()) {
            hatch(
                    box,
                    true,
                    colors.background(style).interpolate(colors.palette().dimmed(), SHARE_OF_HATCH));
            clear(style, box);
        }
        line(lines.wholeTop(), box.x(), box.y(), box.width(), true);
        line(lines.wholeLeft(), box.x(), box.y(), box.height(), false);
        if (lines.last()) {
            line(!style.padding(), box.right(), box.y(), box.height(), false);
        }
        if (lines.lowest()) {
            line(!style.padding(), box.x(), box.bottom(), box.width() + (lines.last() ? 1 : 0), true);
        }
        number(style, box);
        if (box.width() >= ROOM_FOR_NOTES) {
            notes(style, box);
        }
    }

    private void line(boolean whole, double x, double y, double length, boolean across) {
        Color color = colors.palette().line();
        if (whole) {
            surface.fill(x, y, across ? length : 1, across ? 1 : length, color);
            return;
        }
        Color dashes = colors.palette().padding().interpolate(colors.palette().paddingFill(), 0.45);
        long count = Math.max(2, Math.round(length / DASH_PERIOD));
        for (int index = 0; index < count; index++) {
            double begin = Math.round(length * index / count);
            double dash = Math.floor(length / count / 2);
            surface.fill(across ? x + begin : x, across ? y : y + begin, across ? dash : 1, across ? 1 : dash, dashes);
        }
    }

    private void number(CellStyle style, Box box) {
        if (style.text().isEmpty() || style.background() == CellBackground.PIXEL) {
            return;
        }
        boolean strong = style.frame() == CellFrame.STRONG || style.frame() == CellFrame.INK;
        TextStyle type = TextStyle.of(fitting(style.text(), box, strong)).centered();
        Color color = colors.number(style);
        double y = box.centerY() - raised(style, box).orElse(0);
        surface.text(style.text(), box.centerX(), y, strong ? type.bold() : type, color);
    }

    /**
     * A number on its way may be longer than all finished ones, by which the size of the digits is chosen; and within a
     * strong frame there is less room.
     */
    private double fitting(String text, Box box, boolean framed) {
        if (text.length() < SHORTEST_MEASURED && !framed) {
            return textSize;
        }
        double width = surface.widthOf(text, TextStyle.of(textSize).bold());
        double within = Math.min(textSize, textSize * (box.width() - 2 * strong(box)) / width);
        double onFrame = Math.min(textSize, textSize * box.width() / width);
        return framed ? Math.max(within, Math.min(onFrame, sizing.smallestText())) : onFrame;
    }

    private double sizeOfNotes(Box box) {
        return sizing.words(Math.clamp(box.width() * 0.16, 11, 26));
    }

    private static double baselineOfFoot(Box box) {
        return box.bottom() - Math.max(5, box.width() * 0.1);
    }

    /**
     * How far above the middle of its cell a number stands, so that the small print below it does not touch it; empty
     * where there is none or no room for it.
     */
    private OptionalDouble raised(CellStyle style, Box box) {
        double size = sizeOfNotes(box);
        if (style.foot().isEmpty()
                || box.width() < ROOM_FOR_NOTES
                || surface.widthOf(style.foot(), TextStyle.of(size)) > box.width() - 2) {
            return OptionalDouble.empty();
        }
        double top = baselineOfFoot(box) - HEIGHT_OF_LETTERS * size - Math.max(ABOVE_FOOT, size * 0.3);
        double half = HEIGHT_OF_DIGITS * textSize / 2;
        double raised = Math.max(0, box.centerY() + half - top);
        return box.centerY() - raised - half < box.y() + ABOVE_FOOT
                ? OptionalDouble.empty()
                : OptionalDouble.of(raised);
    }

    private void notes(CellStyle style, Box box) {
        double size = sizeOfNotes(box);
        double inset = box.width() * 0.09;
        if (!style.corner().text().isEmpty()
                && fits(style.corner().text(), size, box.right() - inset, box.bottom() - inset, style, box)) {
            TextStyle type = TextStyle.of(size).with(TextStyle.Align.RIGHT).with(TextStyle.Level.BASELINE);
            surface.text(
                    style.corner().text(),
                    box.right() - inset,
                    box.bottom() - inset,
                    style.frame() == CellFrame.INK ? type.bold() : type,
                    colors.of(style.corner().quantity()));
        }
        if (raised(style, box).isPresent()) {
            TextStyle type = TextStyle.of(size).centered().with(TextStyle.Level.BASELINE);
            surface.text(style.foot(), box.centerX(), baselineOfFoot(box), type, colors.of(style.quantity()));
        }
    }

    /** Whether small print lies within the cell and not on its number; otherwise it is left out. */
    private boolean fits(String note, double size, double right, double baseline, CellStyle style, Box box) {
        double left = right - surface.widthOf(note, TextStyle.of(size));
        if (left < box.x() + 1) {
            return false;
        }
        double half = surface.widthOf(style.text(), TextStyle.of(textSize).bold()) / 2;
        boolean beside = left > box.centerX() + half || right < box.centerX() - half;
        return beside || baseline - HEIGHT_OF_DIGITS * size > box.centerY() + HEIGHT_OF_DIGITS * textSize / 2;
    }

    /** Slanted lines: this cell is never read or, slanted the other way, its number does not count. */
    private void hatch(Box box, boolean otherWay, Color color) {
        Stroke stroke = Stroke.of(color, 1);
        surface.within(box.x(), box.y(), box.width(), box.height(), () -> {
            for (double offset = HATCH / 2; offset < 2 * box.width(); offset += HATCH) {
                double top = otherWay ? box.right() - offset : box.x() + offset;
                double bottom = otherWay ? top + box.height() : top - box.height();
                surface.line(top, box.y(), bottom, box.bottom(), stroke);
            }
        });
    }

    /** No lines behind the number: on them a 0 would look like another sign. */
    private void clear(CellStyle style, Box box) {
        if (style.text().isEmpty()) {
            return;
        }
        double width = surface.widthOf(style.text(), TextStyle.of(textSize)) + 2 * AROUND_NUMBER;
        double height = textSize + 2 * AROUND_NUMBER;
        surface.fill(
                Math.max(box.x() + 1, box.centerX() - width / 2),
                Math.max(box.y() + 1, box.centerY() - height / 2),
                Math.min(box.width() - 1, width),
                Math.min(box.height() - 1, height),
                colors.background(style));
    }

    /** The strong line around a cell, on its edges. */
    void frame(CellStyle style, Box box) {
        boolean amongPixels =
                style.background() == CellBackground.PIXEL || !style.sides().equals(CellStyle.Sides.ALL);
        if (amongPixels && style.frame() != CellFrame.NONE) {
            pixelFrame(style, box);
            return;
        }
        switch (style.frame()) {
            case NONE -> {
                // its thin lines are enough
            }
            case THIN -> outline(box, colors.of(style.quantity()), 2);
            case STRONG -> outline(box, colors.of(style.quantity()), strong(box));
            case INK -> outline(box, colors.palette().ink(), strong(box));
        }
    }

    /** Visible on any colour: a light line within a dark one, or the other way round. */
    private void pixelFrame(CellStyle style, Box box) {
        boolean ink = style.frame() == CellFrame.INK;
        double width = ink ? strong(box) : 2;
        sides(style.sides(), box, width + 1, colors.palette().panel());
        sides(style.sides(), box, width, ink ? colors.palette().ink() : colors.of(style.quantity()));
    }

    private void sides(CellStyle.Sides sides, Box box, double width, Color color) {
        if (sides.left()) {
            surface.fill(box.x(), box.y(), width, box.height(), color);
        }
        if (sides.top()) {
            surface.fill(box.x(), box.y(), box.width(), width, color);
        }
        if (sides.right()) {
            surface.fill(box.right() - width, box.y(), width, box.height(), color);
        }
        if (sides.bottom()) {
            surface.fill(box.x(), box.bottom() - width, box.width(), width, color);
        }
    }

    /** Within the cell, so that no neighbour is touched. */
    private void outline(Box box, Color color, double width) {
        surface.outline(
                box.x() + width / 2,
                box.y() + width / 2,
                box.width() - width,
                box.height() - width,
                0,
                Stroke.of(color, width));
    }

    private static double strong(Box box) {
        return Math.clamp(Math.round(box.width() * 0.04), 2, 6);
    }
}
