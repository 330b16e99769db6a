package kernelight.screen.convolution.view;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import kernelight.screen.convolution.model.Moment;
import kernelight.ui.theme.Palette;
import kernelight.ui.theme.TextMeasure;
import kernelight.walk.ExactNumber;
import kernelight.walk.square.ConvolutionFrame;
import kernelight.walk.square.Phase;
import kernelight.walk.square.Product;

/** Paints the running sum term by term: done, current, still to come, and what it adds up to so far. Keeps nothing. */
final class StripPainter {

    private static final double FAINT = 0.32;

    private final TextMeasure measure;

    StripPainter(TextMeasure measure) {
        this.measure = measure;
    }

    /** @param middle the height of the line's middle */
    void paint(
            GraphicsContext graphics,
            Moment moment,
            StripLayout layout,
            double middle,
            StripWords words,
            Palette palette) {
        ConvolutionFrame frame = moment.frame();
        graphics.setTextBaseline(VPos.CENTER);
        graphics.setTextAlign(TextAlignment.LEFT);
        if (layout.hasEarlier()) {
            String earlier = ExactNumber.text(frame.sumOfFirst(layout.first()));
            Font font = StripFonts.regular(layout.fontSize());
            double x = layout.start() - layout.plus() - measure.width(earlier, font);
            text(graphics, earlier, x, middle, font, palette.output());
            plus(graphics, "+", layout.start() - layout.plus() / 2, middle, layout, palette);
            Font small = StripFonts.note(layout.fontSize());
            double right = layout.start() - layout.plus();
            double left = Math.max(0, right - measure.width(words.earlier(), small));
            text(graphics, words.earlier(), left, middle + layout.fontSize() * 1.2, small, palette.muted());
        }
        for (int index = layout.first(); index < layout.first() + layout.count(); index++) {
            if (index > layout.first()) {
                plus(graphics, "+", layout.termX(index) - layout.plus() / 2, middle, layout, palette);
            }
            term(graphics, frame, index, layout, middle, palette);
        }
        double end = layout.lastTermEnd();
        if (layout.hasMore()) {
            plus(graphics, "+ \u2026", end + layout.plus() * 0.8, middle, layout, palette);
        }
        if (layout.biasWidth() > 0) {
            bias(graphics, moment, end, layout, middle, palette);
        }
        result(graphics, frame, layout, middle, words.note(), palette);
    }

    private void term(
            GraphicsContext graphics,
            ConvolutionFrame frame,
            int index,
            StripLayout layout,
            double middle,
            Palette palette) {
        boolean current = frame.phase() == Phase.PRODUCT && index == frame.productsDone() - 1;
        Product product = frame.products().get(index);
        Font font = current ? StripFonts.bold(layout.fontSize()) : StripFonts.regular(layout.fontSize());
        String input = StripText.factor(product.inputValue());
        String weight = StripText.factor(product.weightValue());
        double width = measure.width(input, font) + measure.width(StripText.DOT, font) + measure.width(weight, font);
        double x = layout.termX(index) + (layout.slot() - width) / 2;
        graphics.setGlobalAlpha(index < frame.productsDone() ? 1 : FAINT);
        text(graphics, input, x, middle, font, palette.input());
        x += measure.width(input, font);
        text(graphics, StripText.DOT, x, middle, font, palette.ink());
        x += measure.width(StripText.DOT, font);
        text(graphics, weight, x, middle, font, palette.filter());
        graphics.setGlobalAlpha(1);
        if (current) {
            box(graphics, layout.termX(index) + (layout.slot() - width) / 2, width, layout, middle, palette);
        }
    }

    private void bias(
            GraphicsContext graphics, Moment moment, double end, StripLayout layout, double middle, Palette palette) {
        boolean current = moment.frame().phase() == Phase.BIAS;
        String text = StripText.factor(moment.walk().example().bias());
        Font font = current ? StripFonts.bold(layout.fontSize()) : StripFonts.regular(layout.fontSize());
        plus(graphics, "+", end + layout.plus() / 2, middle, layout, palette);
        graphics.setGlobalAlpha(moment.frame().biasDone() ? 1 : FAINT);
        text(graphics, text, end + layout.plus(), middle, font, palette.bias());
        graphics.setGlobalAlpha(1);
        if (current) {
            box(graphics, end + layout.plus(), measure.width(text, font), layout, middle, palette);
        }
    }

    private void result(
            GraphicsContext graphics,
            ConvolutionFrame frame,
            StripLayout layout,
            double middle,
            String note,
            Palette palette) {
        double x = layout.end();
        plus(graphics, "=", x + layout.plus() / 2, middle, layout, palette);
        x += layout.plus();
        String sum = ExactNumber.text(frame.sum());
        Font bold = StripFonts.sum(layout.fontSize());
        graphics.setGlobalAlpha(frame.phase() == Phase.READY ? FAINT : 1);
        text(graphics, sum, x, middle, bold, palette.output());
        graphics.setGlobalAlpha(1);
        Font small = StripFonts.note(layout.fontSize());
        if (layout.noteBelow()) {
            double right = x + measure.width(sum, bold);
            double left = right - measure.width(note, small);
            text(graphics, note, left, middle + layout.fontSize() * 1.2, small, palette.muted());
        } else {
            x += measure.width(sum, bold) + StripFonts.noteGap(layout.fontSize());
            text(graphics, note, x, middle + layout.fontSize() * 0.12, small, palette.muted());
        }
    }

    private static void box(
            GraphicsContext graphics, double x, double width, StripLayout layout, double middle, Palette palette) {
        double inset = layout.fontSize() * 0.36;
        double height = layout.fontSize() * 1.7;
        graphics.setStroke(palette.ink());
        graphics.setLineWidth(Math.max(2, layout.fontSize() * 0.09));
        graphics.strokeRoundRect(x - inset, middle - height / 2, width + 2 * inset, height, 14, 14);
    }

    private static void plus(
            GraphicsContext graphics, String sign, double x, double middle, StripLayout layout, Palette palette) {
        graphics.setTextAlign(TextAlignment.CENTER);
        text(graphics, sign, x, middle, StripFonts.regular(layout.fontSize() * 0.92), palette.muted());
        graphics.setTextAlign(TextAlignment.LEFT);
    }

    private static void text(GraphicsContext graphics, String text, double x, double y, Font font, Color color) {
        graphics.setFont(font);
        graphics.setFill(color);
        graphics.fillText(text, x, y);
    }
}
