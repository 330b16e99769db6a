package kernelight.ui.surface;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/** Surfaces side by side that are painted on as one: each is touched only by what lies on it. */
public final class TiledSurface implements Surface {
    /** Letters reach no further above and below the place they are written at, in their sizes. */
    private static final double REACH_OF_TEXT = 1.5;

    private final Surface measure;
    private Tiles tiles = new Tiles(1, 0, List.of());
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

    /**
     * All parts.
     *
     * @param pitch from the left edge of a tile to the left edge of the next, and from upper edge to upper edge; a tile
     *     may reach over the next one, but not over the one after it
     * @param columns how many lie side by side
     * @param all row by row
     */
    public record Tiles(double pitch, int columns, List<Tile> all) {
        public Tiles {
            all = List.copyOf(all);
        }

        private int rows() {
            return columns == 0 ? 0 : all.size() / columns;
        }

        /** The first row or column that may reach as far as this. */
        private int first(double place) {
            return Math.max(0, (int) (place / pitch) - 1);
        }

        /** The last row or column that begins before this. */
        private int last(double place, int count) {
            return Math.min(count - 1, (int) (place / pitch));
        }
    }

    /** @param measure knows how wide texts are */
    public TiledSurface(Surface measure) {
        this.measure = measure;
    }

    /** What is painted on from now on. */
    public void use(Tiles now) {
        tiles = now;
    }

    /** Paints on the tiles that this place lies on; most of a sheet is so small that looking at all of them would show. */
    private void paint(double left, double top, double right, double bottom, Consumer<Tile> painting) {
        int lastRow = tiles.last(bottom, tiles.rows());
        int lastColumn = tiles.last(right, tiles.columns);
        for (int row = tiles.first(top); row <= lastRow; row++) {
            for (int column = tiles.first(left); column <= lastColumn; column++) {
                Tile tile = tiles.all.get(row * tiles.columns + column);
                if ((only == null || only == tile) && tile.meets(left, top, right, bottom)) {
                    painting.accept(tile);
                }
            }
        }
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
        double slant = style.size() / 2; // an italic letter leans beyond its own width
        double reach = REACH_OF_TEXT * style.size();
        paint(
                left - slant,
                y - reach,
                left + width + slant,
                y + reach,
                tile -> tile.surface.text(text, x, y, style, color));
    }

    @Override
    public double widthOf(String text, TextStyle style) {
        return measure.widthOf(text, style);
    }

    /** The painting is done once for each tile that the place lies on. */
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
