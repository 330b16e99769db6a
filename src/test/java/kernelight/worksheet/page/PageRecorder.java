package kernelight.worksheet.page;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.paint.Color;
import kernelight.export.file.TextMeasure;
import kernelight.ui.surface.Picture;
import kernelight.ui.surface.Stroke;
import kernelight.ui.surface.Surface;
import kernelight.ui.surface.TextStyle;

/** What is painted on a page, and where. */
final class PageRecorder implements Surface {
    /** A text and the rectangle of its letters. */
    record Text(String text, Bounds place) {}

    /** Reading the fonts takes longer than a page. */
    private static final TextMeasure MEASURE = new TextMeasure();

    private final List<Text> texts = new ArrayList<>();
    /** Everything as words, to be compared. */
    private final List<String> painted = new ArrayList<>();
    /** The corners of everything that is no text and no background. */
    private final List<Bounds> shapes = new ArrayList<>();

    private final List<Color> colors = new ArrayList<>();

    static PageRecorder of(Picture page) {
        PageRecorder recorder = new PageRecorder();
        page.paint(recorder);
        return recorder;
    }

    List<Text> texts() {
        return texts;
    }

    List<String> painted() {
        return painted;
    }

    List<Bounds> shapes() {
        return shapes;
    }

    List<Color> colors() {
        return colors;
    }

    private void shape(String what, double x, double y, double width, double height, Color color) {
        painted.add(what + " " + x + " " + y + " " + width + " " + height + " " + color);
        colors.add(color);
        if (!color.equals(Color.WHITE)) {
            shapes.add(new BoundingBox(x, y, width, height));
        }
    }

    @Override
    public void fill(double x, double y, double width, double height, Color color) {
        shape("fill", x, y, width, height, color);
    }

    @Override
    public void fillRounded(double x, double y, double width, double height, double radius, Color color) {
        shape("fill", x, y, width, height, color);
    }

    @Override
    public void fillPolygon(double[] xs, double[] ys, Color color) {
        throw new UnsupportedOperationException("pages have no polygons");
    }

    @Override
    public void outline(double x, double y, double width, double height, double radius, Stroke stroke) {
        shape("outline", x, y, width, height, stroke.color());
    }

    @Override
    public void line(double fromX, double fromY, double toX, double toY, Stroke stroke) {
        shape("line", fromX, fromY, toX - fromX, toY - fromY, stroke.color());
    }

    @Override
    public void text(String text, double x, double y, TextStyle style, Color color) {
        double width = widthOf(text, style);
        double left = switch (style.align()) {
            case LEFT -> x;
            case CENTER -> x - width / 2;
            case RIGHT -> x - width;
        };
        double height = style.size();
        texts.add(new Text(text, new BoundingBox(left, y - height / 2, width, height)));
        painted.add("text " + text + " " + left + " " + y);
        colors.add(color);
    }

    @Override
    public double widthOf(String text, TextStyle style) {
        return MEASURE.widthOf(text, style);
    }

    @Override
    public void within(double x, double y, double width, double height, Runnable painting) {
        painting.run();
    }
}
