package kernelight.ui.surface;

import javafx.scene.paint.Color;

/**
 * A part of another surface with units of its own.
 *
 * @param scale how many units of the other surface one is
 * @param right how far the part begins from the other's left, in units of the other one
 * @param down how far it begins from its top
 */
public record ScaledSurface(Surface surface, double scale, double right, double down) implements Surface {
    private double x(double x) {
        return right + x * scale;
    }

    private double y(double y) {
        return down + y * scale;
    }

    private Stroke scaled(Stroke stroke) {
        return new Stroke(
                stroke.color(),
                stroke.width() * scale,
                stroke.dashes().stream().map(length -> length * scale).toList());
    }

    private TextStyle scaled(TextStyle style) {
        return new TextStyle(style.face(), style.size() * scale, style.align(), style.level());
    }

    @Override
    public void fill(double x, double y, double width, double height, Color color) {
        surface.fill(x(x), y(y), width * scale, height * scale, color);
    }

    @Override
    public void fillRounded(double x, double y, double width, double height, double radius, Color color) {
        surface.fillRounded(x(x), y(y), width * scale, height * scale, radius * scale, color);
    }

    @Override
    public void fillPolygon(double[] xs, double[] ys, Color color) {
        double[] scaledXs = new double[xs.length];
        double[] scaledYs = new double[ys.length];
        for (int i = 0; i < xs.length; i++) {
            scaledXs[i] = x(xs[i]);
            scaledYs[i] = y(ys[i]);
        }
        surface.fillPolygon(scaledXs, scaledYs, color);
    }

    @Override
    public void outline(double x, double y, double width, double height, double radius, Stroke stroke) {
        surface.outline(x(x), y(y), width * scale, height * scale, radius * scale, scaled(stroke));
    }

    @Override
    public void line(double fromX, double fromY, double toX, double toY, Stroke stroke) {
        surface.line(x(fromX), y(fromY), x(toX), y(toY), scaled(stroke));
    }

    @Override
    public void text(String text, double x, double y, TextStyle style, Color color) {
        surface.text(text, x(x), y(y), scaled(style), color);
    }

    @Override
    public double widthOf(String text, TextStyle style) {
        return surface.widthOf(text, scaled(style)) / scale;
    }

    @Override
    public void within(double x, double y, double width, double height, Runnable painting) {
        surface.within(x(x), y(y), width * scale, height * scale, painting);
    }
}
