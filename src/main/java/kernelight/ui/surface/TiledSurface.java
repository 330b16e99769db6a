package kernelight.ui.surface;

import java.util.Arrays;
import java.util.function.Consumer;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/** Surfaces side by side that are painted on as one: each receives only what lies on it. */
public final class TiledSurface implements Surface {
    /** Letters reach no further above and below a line's middle, in font sizes. */
    private static final double REACH = 0.75;
    /** Letters reach no further above the baseline, in font sizes. */
    private static final double ABOVE_BASELINE = 1.1;

    private static final double BELOW_BASELINE = 0.45;
    /** How many times as high the letters of formulas are. */
    private static final double FORMULA = 1.5;

    private final Surface measure;
    private TileGrid tiles = TileGrid.EMPTY;
    private @Nullable Tile only;

    /**
     * A part of the whole.
     *
     * @param surface its origin is the upper left corner of the whole, not of the tile; clips what lies beyond the tile
     */
    public record Tile(double x, double y, double width, double height, Surface surface) {
        boolean overlaps(double left, double top, double right, double bottom) {
            return left < x + width && right > x && top < y + height && bottom > y;
        }
    }

    /** @param measure measures texts */
    public TiledSurface(Surface measure) {
        this.measure = measure;
    }

    /** Sets the tiles to paint on. */
    public void use(TileGrid now) {
        tiles = now;
    }

    /** Paints on the tiles that this rectangle overlaps. */
    private void paint(double left, double top, double right, double bottom, Consumer<Tile> painting) {
        tiles.forEachIn(left, top, right, bottom, tile -> {
            if (only == null || only == tile) {
                painting.accept(tile);
            }
        });
    }

    @Override
    public void fill(double x, double y, double width, double height, Color color) {
        paint(x, y, x + width, y + height, tile -> tile.surface.fill(x, y, width, height, color));
    }

    @Override
    public void fillRounded(double x, double y, double width, double height, double radius, Color color) {
        paint(x, y, x + width, y + height, tile -> tile.surface.fillRounded(x, y, width, height, radius, color));
    }

    @Override
    public void fillPolygon(double[] xs, double[] ys, Color color) {
        paint(
                Arrays.stream(xs).min().orElseThrow(),
                Arrays.stream(ys).min().orElseThrow(),
                Arrays.stream(xs).max().orElseThrow(),
                Arrays.stream(ys).max().orElseThrow(),
                tile -> tile.surface.fillPolygon(xs, ys, color));
    }

    @Override
    public void outline(double x, double y, double width, double height, double radius, Stroke stroke) {
        double half = stroke.width() / 2;
        paint(
                x - half,
                y - half,
                x + width + half,
                y + height + half,
                tile -> tile.surface.outline(x, y, width, height, radius, stroke));
    }

    @Override
    public void line(double fromX, double fromY, double toX, double toY, Stroke stroke) {
        double width = stroke.width(); // its square ends reach a half beyond, and a slanted one's corners a little more
        paint(
                Math.min(fromX, toX) - width,
                Math.min(fromY, toY) - width,
                Math.max(fromX, toX) + width,
                Math.max(fromY, toY) + width,
                tile -> tile.surface.line(fromX, fromY, toX, toY, stroke));
    }

    @Override
    public void text(String text, double x, double y, TextStyle style, Color color) {
        double width = widthOf(text, style);
        double left = switch (style.align()) {
            case LEFT -> x;
            case CENTER -> x - width / 2;
            case RIGHT -> x - width;
        };
        boolean formula = style.face() == TextStyle.Face.FORMULA || style.face() == TextStyle.Face.LETTER;
        double slant = formula ? style.size() / 2 : 1; // an italic letter leans beyond its own width
        double high = style.size() * (formula ? FORMULA : 1);
        boolean middle = style.level() == TextStyle.Level.MIDDLE;
        paint(
                left - slant,
                y - high * (middle ? REACH : ABOVE_BASELINE),
                left + width + slant,
                y + high * (middle ? REACH : BELOW_BASELINE),
                tile -> tile.surface.text(text, x, y, style, color));
    }

    @Override
    public double widthOf(String text, TextStyle style) {
        return measure.widthOf(text, style);
    }

    /** Runs the painting once for each tile that the rectangle overlaps. */
    @Override
    public void within(double x, double y, double width, double height, Runnable painting) {
        Tile before = only;
        paint(x, y, x + width, y + height, tile -> {
            only = tile;
            tile.surface.within(x, y, width, height, painting);
            only = before;
        });
    }
}
