package kernelight.ui.surface;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontPosture;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import kernelight.ui.theme.Fonts;
import kernelight.ui.theme.TextMeasure;

/** A surface that paints on a JavaFX canvas. */
public final class CanvasSurface implements Surface {
    /** Fonts by face and size, shared by all canvases: looking a font up takes longer than painting with it. */
    private static final Map<TextStyle.Face, Map<Double, Type>> TYPES = new EnumMap<>(TextStyle.Face.class);

    private final GraphicsContext graphics;
    private final TextMeasure measure;
    private final PixelEdges edges;
    /** The font of the previous text: the next one mostly has the same. */
    private TextStyle.Face face = TextStyle.Face.REGULAR;

    private double fontSize;
    private Type type = new Type(Font.getDefault(), 0);

    /**
     * A font of one size.
     *
     * @param belowMiddle the distance from the middle of a line down to its baseline. JavaFX could centre
     *     a text itself, but its result differs between texts with a cached layout and others
     */
    private record Type(Font font, double belowMiddle) {
        static Type of(Font font) {
            Text line = new Text("0");
            line.setFont(font);
            return new Type(
                    font, line.getBaselineOffset() - line.getLayoutBounds().getHeight() / 2);
        }
    }

    public CanvasSurface(GraphicsContext graphics, TextMeasure measure) {
        this(graphics, measure, PixelEdges.ANYWHERE);
    }

    /** @param edges where filled rectangles may begin and end */
    public CanvasSurface(GraphicsContext graphics, TextMeasure measure, PixelEdges edges) {
        this.graphics = graphics;
        this.measure = measure;
        this.edges = edges;
    }

    @Override
    public void fill(double x, double y, double width, double height, Color color) {
        graphics.setFill(color);
        fill(x, y, width, height);
    }

    private void fill(double x, double y, double width, double height) {
        graphics.fillRect(edges.snap(x), edges.snap(y), edges.length(width), edges.length(height));
    }

    @Override
    public void fillRounded(double x, double y, double width, double height, double radius, Color color) {
        graphics.setFill(color);
        graphics.fillRoundRect(x, y, width, height, 2 * radius, 2 * radius);
    }

    @Override
    public void fillPolygon(double[] xs, double[] ys, Color color) {
        graphics.setFill(color);
        graphics.fillPolygon(xs, ys, xs.length);
    }

    @Override
    public void outline(double x, double y, double width, double height, double radius, Stroke stroke) {
        if (radius == 0 && stroke.dashes().isEmpty()) {
            frame(x, y, width, height, stroke);
            return;
        }
        apply(stroke);
        if (radius == 0) {
            graphics.strokeRect(x, y, width, height);
        } else {
            graphics.strokeRoundRect(x, y, width, height, 2 * radius, 2 * radius);
        }
    }

    /** Four bars: without a graphics card they are painted many times faster than a stroke. */
    private void frame(double x, double y, double width, double height, Stroke stroke) {
        double line = stroke.width();
        double half = line / 2;
        graphics.setFill(stroke.color());
        fill(x - half, y - half, width + line, line);
        fill(x - half, y + height - half, width + line, line);
        fill(x - half, y - half, line, height + line);
        fill(x + width - half, y - half, line, height + line);
    }

    @Override
    public void line(double fromX, double fromY, double toX, double toY, Stroke stroke) {
        apply(stroke);
        graphics.strokeLine(fromX, fromY, toX, toY);
    }

    private void apply(Stroke stroke) {
        graphics.setStroke(stroke.color());
        graphics.setLineWidth(stroke.width());
        graphics.setLineDashes(
                stroke.dashes().stream().mapToDouble(Double::doubleValue).toArray());
    }

    @Override
    public void text(String text, double x, double y, TextStyle style, Color color) {
        Type set = type(style);
        graphics.setFont(set.font);
        graphics.setFill(color);
        graphics.setTextAlign(
                switch (style.align()) {
                    case LEFT -> TextAlignment.LEFT;
                    case CENTER -> TextAlignment.CENTER;
                    case RIGHT -> TextAlignment.RIGHT;
                });
        graphics.fillText(text, x, style.level() == TextStyle.Level.MIDDLE ? y + set.belowMiddle : y);
    }

    @Override
    public double widthOf(String text, TextStyle style) {
        return measure.width(text, type(style).font);
    }

    @Override
    public void within(double x, double y, double width, double height, Runnable painting) {
        graphics.save();
        graphics.beginPath();
        graphics.rect(x, y, width, height);
        graphics.clip();
        painting.run();
        graphics.restore();
    }

    private Type type(TextStyle style) {
        if (style.face() != face || style.size() != fontSize) {
            face = style.face();
            fontSize = style.size();
            type = TYPES.computeIfAbsent(face, key -> new HashMap<>())
                    .computeIfAbsent(fontSize, size -> Type.of(font(face, size)));
        }
        return type;
    }

    private static Font font(TextStyle.Face face, double size) {
        return switch (face) {
            case REGULAR -> Font.font(Fonts.SANS, size);
            case BOLD -> Font.font(Fonts.SANS, FontWeight.BOLD, size);
            case FORMULA -> Font.font(Fonts.MATH, size);
            case LETTER -> Font.font(Fonts.MATH, FontPosture.ITALIC, size);
        };
    }
}
