package kernelight.stage.paint;

import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.paint.Color;
import kernelight.stage.state.SumLine;
import kernelight.ui.surface.Stroke;
import kernelight.ui.surface.Surface;
import kernelight.ui.surface.TextStyle;

/** Paints the written-out sum of one number. Terms that are not taken yet are dimmed, like cells that no step reads. */
public final class StripPainter {
    /** The height of the box around the current term, in font sizes. */
    private static final double BOX = 1.7;

    private final Surface surface;
    private final StageColors colors;
    private final SumLine line;
    private final StripWords words;
    private final StripLayout layout;
    private final Optional<SubtotalsPainter> subtotals;

    /** @param subtotals paints the line below the terms, if there is one */
    StripPainter(
            Surface surface,
            StageColors colors,
            SumLine line,
            StripWords words,
            StripLayout layout,
            Optional<SubtotalsPainter> subtotals) {
        this.surface = surface;
        this.colors = colors;
        this.line = line;
        this.words = words;
        this.layout = layout;
        this.subtotals = subtotals;
    }

    /**
     * The term at this position, if there is one.
     *
     * @param y from the strip's upper edge
     * @param height of the strip
     */
    public OptionalInt termAt(double x, double y, double height) {
        double firstTop = middle(0, height, 0) - lineHeight() / 2;
        return layout.termAt(x, (int) Math.floor((y - firstTop) / lineHeight()));
    }

    private double lineHeight() {
        return MeasuredStrip.lineHeight(layout.fontSize());
    }

    /** The middle of a line of terms. */
    private double middle(double top, double height, int termLine) {
        double below = subtotals.isPresent() ? SubtotalsPainter.height(layout.noteSize()) : 0;
        double all = top + (height - below) / 2 - (layout.noteBelow() ? layout.fontSize() * 0.45 : 0);
        return all + (termLine - (layout.lines() - 1) / 2.0) * lineHeight();
    }

    /** @param height of the strip; its left end is at x */
    public void paint(double x, double top, double height) {
        subtotals.ifPresent(painter -> painter.paint(x, top + height - SubtotalsPainter.height(layout.noteSize())));
        double firstLine = middle(top, height, 0);
        double beforeTerms = layout.hasEarlier() ? earlier(x, firstLine) : x + layout.start();
        if (!line.opening().isEmpty()) {
            text(line.opening(), beforeTerms - parenthesis(line.opening()), firstLine, regular(), muted());
        }
        for (int index = layout.first(); index < layout.first() + layout.count(); index++) {
            double middle = middle(top, height, layout.lineOf(index));
            if (index > layout.first()) {
                separatorBefore(index, x, middle);
            }
            term(index, x + layout.termX(index), middle);
        }
        double middle = middle(top, height, layout.lastLine());
        double end = x + layout.lastTermEnd();
        if (layout.hasMore()) {
            sign(line.separator() + " \u2026", end + layout.plus() * 0.8, middle);
        } else {
            if (!line.closing().isEmpty()) {
                text(line.closing(), end + parenthesisGap(), middle, regular(), muted());
            }
            afters(end + parenthesis(line.closing()), middle);
        }
        result(x + layout.end(), middle);
    }

    /** A sign stands before its term, in the next line too; a comma stands behind the term before. */
    private void separatorBefore(int index, double x, double middle) {
        if (layout.startsLine(index) && line.separator().equals(StripMeasures.COMMA)) {
            separator(index, x + layout.termX(index - 1) + layout.slot(), middle - lineHeight());
        } else {
            separator(index, x + layout.termX(index) - layout.plus(), middle);
        }
    }

    /** Paints the sum of the terms on earlier pages, as one number; returns where it begins. */
    private double earlier(double x, double middle) {
        String sum = line.terms().running(layout.first() - 1);
        double right = x + layout.start() - layout.plus();
        TextStyle style = StripStyles.bold(layout.fontSize()).with(TextStyle.Align.RIGHT);
        text(sum, right, middle, style, colors.of(line.resultQuantity()));
        separator(layout.first(), right, middle);
        String note = words.earlier().apply(layout.first());
        TextStyle small = TextStyle.of(layout.noteSize());
        double noteRight = Math.max(right, x + surface.widthOf(note, small)); // a long note begins where the strip does
        text(note, noteRight, noteBelow(middle), small.with(TextStyle.Align.RIGHT), muted());
        return right - surface.widthOf(sum, StripStyles.bold(layout.fontSize()));
    }

    private void term(int index, double left, double middle) {
        String first = line.terms().first(index);
        String second = line.terms().second(index);
        boolean current = index == line.current();
        boolean winner = index == line.winner();
        TextStyle style = current || winner ? StripStyles.bold(layout.fontSize()) : regular();
        boolean done = index < line.done();
        double width = StripMeasures.termWidth(first, second, layout.fontSize(), surface);
        double x = left + (layout.slot() - width) / 2;
        double start = x;
        text(first, x, middle, style, lit(done, colors.of(line.terms().firstQuantity(index))));
        x += surface.widthOf(first, StripStyles.bold(layout.fontSize()));
        if (!second.isEmpty()) {
            text(StripMeasures.DOT, x, middle, style, lit(done, colors.palette().ink()));
            x += surface.widthOf(StripMeasures.DOT, StripStyles.bold(layout.fontSize()));
            text(second, x, middle, style, lit(done, colors.of(line.terms().secondQuantity(index))));
        }
        String below = words.below().apply(index);
        if (!below.isEmpty()) {
            TextStyle small = TextStyle.of(layout.noteSize()).centered();
            text(below, start + width / 2, noteBelow(middle), small, muted());
        }
        if (current) {
            box(start, width, middle, colors.palette().ink());
        } else if (winner) {
            box(start, width, middle, colors.of(line.resultQuantity()));
        }
    }

    private void afters(double from, double middle) {
        double x = from;
        for (SumLine.After after : line.after()) {
            double gap = layout.fontSize() * StripMeasures.GAP_OF_SIGN;
            double sign = surface.widthOf(after.sign(), regular());
            text(after.sign(), x + gap, middle, regular(), lit(after.done(), muted()));
            x += gap + sign + gap;
            TextStyle style = after.current() ? StripStyles.bold(layout.fontSize()) : regular();
            String factor = after.factor().text();
            text(
                    factor,
                    x,
                    middle,
                    style,
                    lit(after.done(), colors.of(after.factor().quantity())));
            double width = surface.widthOf(factor, StripStyles.bold(layout.fontSize()));
            if (after.current()) {
                box(x, width, middle, colors.palette().ink());
            }
            x += width;
        }
    }

    private void result(double from, double middle) {
        double x = from;
        if (line.terms().size() > 0) { // where nothing is added up, the number stands alone
            sign(line.equality(), from + layout.plus() / 2, middle);
            x += layout.plus();
        }
        TextStyle style = StripStyles.sum(layout.fontSize());
        text(line.result(), x, middle, style, lit(line.begun(), colors.of(line.resultQuantity())));
        double end = x + surface.widthOf(line.result(), style);
        double right = line.activation()
                .map(activation -> activation(activation, end, middle))
                .orElse(end);
        TextStyle small = TextStyle.of(layout.noteSize());
        if (layout.noteBelow()) {
            text(words.note(), right, noteBelow(middle), small.with(TextStyle.Align.RIGHT), muted());
        } else {
            double gap = StripStyles.noteGap(layout.fontSize());
            text(words.note(), right + gap, middle + layout.fontSize() * 0.12, small, muted());
        }
    }

    /** The middle of a note below a line of terms: clear of the box around the current one. */
    private double noteBelow(double middle) {
        return middle + layout.fontSize() * (BOX / 2 + 0.08) + layout.noteSize() * 0.6;
    }

    /** Paints an arrow to the function and one to its value; returns where they end. */
    private double activation(SumLine.Activation activation, double from, double middle) {
        double x = arrow(from, middle, activation.done());
        TextStyle style = activation.current() ? StripStyles.bold(layout.fontSize()) : regular();
        text(
                activation.name(),
                x,
                middle,
                style,
                lit(activation.done(), colors.palette().ink()));
        double width = surface.widthOf(activation.name(), StripStyles.bold(layout.fontSize()));
        if (activation.current()) {
            box(x, width, middle, colors.palette().ink());
        }
        x += width;
        if (!activation.done()) {
            return x;
        }
        x = arrow(x, middle, true);
        TextStyle result = StripStyles.sum(layout.fontSize());
        text(activation.result(), x, middle, result, colors.of(line.resultQuantity()));
        return x + surface.widthOf(activation.result(), result);
    }

    private double arrow(double from, double middle, boolean done) {
        double gap = layout.fontSize() * StripMeasures.GAP_OF_SIGN;
        text(StripMeasures.ARROW, from + gap, middle, regular(), lit(done, muted()));
        return from + gap + surface.widthOf(StripMeasures.ARROW, regular()) + gap;
    }

    private void box(double x, double width, double middle, Color color) {
        double inset = layout.fontSize() * 0.36;
        double height = layout.fontSize() * BOX;
        surface.outline(
                x - inset,
                middle - height / 2,
                width + 2 * inset,
                height,
                7,
                Stroke.of(color, Math.max(2, layout.fontSize() * 0.09)));
    }

    /** A sign before a term stands in the middle of its room, which begins here; a comma at what it follows. */
    private void separator(int before, double x, double middle) {
        if (line.separator().equals(StripMeasures.COMMA)) {
            text(line.separator(), x + parenthesisGap(), middle, regular(), muted());
        } else {
            sign(line.terms().sign(before).orElse(line.separator()), x + layout.plus() / 2, middle);
        }
    }

    private double parenthesis(String text) {
        return StripMeasures.parenthesis(text, layout.fontSize(), surface);
    }

    private double parenthesisGap() {
        return StripMeasures.GAP_OF_PARENTHESIS * layout.fontSize();
    }

    private void sign(String sign, double x, double middle) {
        text(sign, x, middle, StripStyles.sign(layout.fontSize()), muted());
    }

    private TextStyle regular() {
        return StripStyles.regular(layout.fontSize());
    }

    private Color muted() {
        return colors.palette().muted();
    }

    private Color lit(boolean done, Color color) {
        return done ? color : colors.palette().dimmed();
    }

    private void text(String text, double x, double y, TextStyle style, Color color) {
        surface.text(text, x, y, style, color);
    }
}
