package kernelight.stage.paint;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.canvas.Canvas;
import javafx.scene.paint.Color;
import kernelight.ui.surface.CanvasSurface;
import kernelight.ui.surface.Stroke;
import kernelight.ui.surface.Surface;
import kernelight.ui.surface.TextStyle;
import kernelight.ui.theme.TextMeasure;

/** A surface that records the bounds of texts, rounded cards and frames; texts are as wide as in the window. */
final class TextPlaces implements Surface {
    record PaintedText(String text, Bounds bounds) {}

    private final List<PaintedText> texts = new ArrayList<>();
    private final List<Bounds> cards = new ArrayList<>();
    private final List<Bounds> frames = new ArrayList<>();
    private final Surface window = new CanvasSurface(new Canvas().getGraphicsContext2D(), new TextMeasure());

    List<PaintedText> texts() {
        return texts;
    }

    List<Bounds> cards() {
        return cards;
    }

    List<Bounds> frames() {
        return frames;
    }

    @Override
    public void text(String text, double x, double y, TextStyle style, Color color) {
        if (text.isBlank()) {
            return;
        }
        double width = widthOf(text, style);
        double left = switch (style.align()) {
            case LEFT -> x;
            case CENTER -> x - width / 2;
            case RIGHT -> x - width;
        };
        double top = style.level() == TextStyle.Level.MIDDLE ? y - style.size() * 0.36 : y - style.size() * 0.72;
        texts.add(new PaintedText(text, new BoundingBox(left, top, width, style.size() * 0.72)));
    }

    @Override
    public double widthOf(String text, TextStyle style) {
        return window.widthOf(text, style);
    }

    @Override
    public void fill(double x, double y, double width, double height, Color color) {}

    @Override
    public void fillPolygon(double[] xs, double[] ys, Color color) {}

    @Override
    public void fillRounded(double x, double y, double width, double height, double radius, Color color) {
        cards.add(new BoundingBox(x, y, width, height));
    }

    @Override
    public void outline(double x, double y, double width, double height, double radius, Stroke stroke) {
        frames.add(new BoundingBox(x, y, width, height));
    }

    @Override
    public void line(double fromX, double fromY, double toX, double toY, Stroke stroke) {}

    @Override
    public void within(double x, double y, double width, double height, Runnable painting) {
        painting.run();
    }
}
