package kernelight.ui.surface;

import java.util.Arrays;
import javafx.scene.paint.Color;

/** A surface of whole pixels: enough to test what covers what. A text is a patch whose colour depends on its words. */
public final class PixelSurface implements Surface {
    private final int width;
    private final int[] pixels;
    private int clipLeft;
    private int clipTop;
    private int clipRight;
    private int clipBottom;

    public PixelSurface(int width, int height) {
        this.width = width;
        this.pixels = new int[width * height];
        clipRight = width;
        clipBottom = height;
    }

    public int[] pixels() {
        return pixels;
    }

    @Override
    public void fill(double x, double y, double w, double h, Color color) {
        patch(x, y, w, h, color.hashCode());
    }

    private void patch(double x, double y, double w, double h, int value) {
        int left = Math.max(clipLeft, (int) Math.round(x));
        int right = Math.min(clipRight, (int) Math.round(x + w));
        int bottom = Math.min(clipBottom, (int) Math.round(y + h));
        for (int row = Math.max(clipTop, (int) Math.round(y)); row < bottom && left < right; row++) {
            Arrays.fill(pixels, row * width + left, row * width + right, value);
        }
    }

    @Override
    public void fillRounded(double x, double y, double w, double h, double radius, Color color) {
        fill(x, y, w, h, color);
    }

    @Override
    public void fillPolygon(double[] xs, double[] ys, Color color) {
        double left = Arrays.stream(xs).min().orElseThrow();
        double top = Arrays.stream(ys).min().orElseThrow();
        fill(
                left,
                top,
                Arrays.stream(xs).max().orElseThrow() - left,
                Arrays.stream(ys).max().orElseThrow() - top,
                color);
    }

    @Override
    public void outline(double x, double y, double w, double h, double radius, Stroke stroke) {
        double half = stroke.width() / 2;
        fill(x - half, y - half, w + 2 * half, stroke.width(), stroke.color());
        fill(x - half, y + h - half, w + 2 * half, stroke.width(), stroke.color());
        fill(x - half, y - half, stroke.width(), h + 2 * half, stroke.color());
        fill(x + w - half, y - half, stroke.width(), h + 2 * half, stroke.color());
    }

    @Override
    public void line(double fromX, double fromY, double toX, double toY, Stroke stroke) {
        for (int step = 0; step <= 100; step++) {
            double x = fromX + (toX - fromX) * step / 100;
            double y = fromY + (toY - fromY) * step / 100;
            fill(x, y, 1, 1, stroke.color());
        }
    }

    @Override
    public void text(String text, double x, double y, TextStyle style, Color color) {
        double w = widthOf(text, style);
        double left = switch (style.align()) {
            case LEFT -> x;
            case CENTER -> x - w / 2;
            case RIGHT -> x - w;
        };
        double top = style.level() == TextStyle.Level.MIDDLE ? y - style.size() / 2 : y - style.size() * 0.8;
        patch(left, top, w, style.size() * 0.9, (text + style.face()).hashCode() * 31 + color.hashCode());
    }

    @Override
    public double widthOf(String text, TextStyle style) {
        return 0.5 * style.size() * text.length();
    }

    @Override
    public void within(double x, double y, double w, double h, Runnable painting) {
        int left = clipLeft;
        int top = clipTop;
        int right = clipRight;
        int bottom = clipBottom;
        clipLeft = Math.max(left, (int) Math.round(x));
        clipTop = Math.max(top, (int) Math.round(y));
        clipRight = Math.min(right, (int) Math.round(x + w));
        clipBottom = Math.min(bottom, (int) Math.round(y + h));
        painting.run();
        clipLeft = left;
        clipTop = top;
        clipRight = right;
        clipBottom = bottom;
    }
}
