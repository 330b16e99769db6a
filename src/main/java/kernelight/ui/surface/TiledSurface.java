package kernelight.ui.surface;

import java.util.List;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/** Surfaces side by side that are painted on as one: each is touched only by what lies on it. */
public final class TiledSurface implements Surface {
    /** Letters reach no further above and below the place they are written at, in their sizes. */
    private static final double REACH_OF_TEXT = 1.5;

    private final Surface measure;
    private List<Tile> tiles = List.of();
    private @Nullable Tile only;

    /**
     * A part of the whole.
     *
     * @param surface counts from the upper left corner of the whole, not from the tile's, and leaves out what lies
     *     beyond the tile
     */
    public record Tile(double x, double y, double width, double height, Surface surface) {
        private boolean meets(double left, double top, double right, double bottom) {
            return left < x + width && right > x && top < y + height && bottom > y;
        }
    }

    /** @param measure knows how wide texts are */
    public TiledSurface(Surface measure) {
        this.measure = measure;
    }

    /** What is painted on from now on. */
    public void use(List<Tile> now) {
        tiles = List.copyOf(now);
    }

    @Override
    public void fill(double x, double y, double width, double height, Color color) {
        for (Tile tile : tiles) {
            if (isTouched(tile, x, y, x + width, y + height)) {
                tile.surface.fill(x, y, width, height, color);
            }
        }
    }

    @Override
    public void fillRounded(double x, double y, double width, double height, double radius, Color color) {
        for (Tile tile : tiles) {
            if (isTouched(tile, x, y, x + width, y + height)) {
                tile.surface.fillRounded(x, y, width, height, radius, color);
            }
        }
    }

    @Override
    public void outline(double x, double y, double width, double height, double radius, Stroke stroke) {
        double half = stroke.width() / 2;
        for (Tile tile : tiles) {
            if (isTouched(tile, x - half, y - half, x + width + half, y + height + half)) {
                tile.surface.outline(x, y, width, height, radius, stroke);
            }
        }
    }

    @Override
    public void line(double fromX, double fromY, double toX, double toY, Stroke stroke) {
        double width = stroke.width(); // its square ends reach a half beyond, and a slanted one's corners a little more
        for (Tile tile : tiles) {
            if (isTouched(
                    tile,
                    Math.min(fromX, toX) - width,
                    Math.min(fromY, toY) - width,
                    Math.max(fromX, toX) + width,
                    Math.max(fromY, toY) + width)) {
                tile.surface.line(fromX, fromY, toX, toY, stroke);
            }
        }
    }

    @Override
    public void text(String text, double x, double y, TextStyle style, Color color) {
        double width = widthOf(text, style);
        double left = switch (style.align()) {
            case LEFT -> x;
            case CENTER -> x - width / 2;
            case RIGHT -> x - width;
        };
        double slant = style.size() / 2; // an italic letter leans beyond its own width
        double reach = REACH_OF_TEXT * style.size();
        for (Tile tile : tiles) {
            if (isTouched(tile, left - slant, y - reach, left + width + slant, y + reach)) {
                tile.surface.text(text, x, y, style, color);
            }
        }
    }

    @Override
    public double widthOf(String text, TextStyle style) {
        return measure.widthOf(text, style);
    }

    /** The painting is done once for each tile that the place lies on. */
    @Override
    public void within(double x, double y, double width, double height, Runnable painting) {
        Tile before = only;
        for (Tile tile : tiles) {
            if (isTouched(tile, x, y, x + width, y + height)) {
                only = tile;
                tile.surface.within(x, y, width, height, painting);
                only = before;
            }
        }
    }

    private boolean isTouched(Tile tile, double left, double top, double right, double bottom) {
        return (only == null || only == tile) && tile.meets(left, top, right, bottom);
    }
}
