package kernelight.ui.surface;

import java.util.Arrays;
import javafx.scene.paint.Color;

/** A part of another surface, which begins this far from its upper left corner. */
public record ShiftedSurface(Surface surface, double right, double down) implements Surface {
    @Override
    public void fill(double x, double y, double width, double height, Color color) {
        surface.fill(x + right, y + down, width, height, color);
    }

    @Override
    public void fillRounded(double x, double y, double width, double height, double radius, Color color) {
        surface.fillRounded(x + right, y + down, width, height, radius, color);
    }

    @Override
    public void fillPolygon(double[] xs, double[] ys, Color color) {
        surface.fillPolygon(
                Arrays.stream(xs).map(x -> x + right).toArray(),
                Arrays.stream(ys).map(y -> y + down).toArray(),
                color);
    }

    @Override
    public void outline(double x, double y, double width, double height, double radius, Stroke stroke) {
        surface.outline(x + right, y + down, width, height, radius, stroke);
    }

    @Override
    public void line(double fromX, double fromY, double toX, double toY, Stroke stroke) {
        surface.line(fromX + right, fromY + down, toX + right, toY + down, stroke);
    }

    @Override
    public void text(String text, double x, double y, TextStyle style, Color color) {
        surface.text(text, x + right, y + down, style, color);
    }

    @Override
    public double widthOf(String text, TextStyle style) {
        return surface.widthOf(text, style);
    }

    @Override
    public void within(double x, double y, double width, double height, Runnable painting) {
        surface.within(x + right, y + down, width, height, painting);
    }
}
