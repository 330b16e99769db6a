package kernelight.ui.surface;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** The tiles of a {@link TiledSurface}, in rows and columns that may be of different sizes. */
public final class TileGrid {
    /** A grid without tiles. */
    static final TileGrid EMPTY = new TileGrid(new double[1], new double[1], 0, List.of());

    private final double[] columnEdges;
    private final double[] rowEdges;
    private final double overlap;
    private final List<TiledSurface.Tile> tiles;
    /** The last tile that was found; what follows mostly lies on it too. */
    private int lastRow;

    private int lastColumn;

    /** Makes a tile to paint on, at this position and size in pixels of the whole. */
    @FunctionalInterface
    public interface TileMaker {
        TiledSurface.Tile make(int x, int y, int width, int height);
    }

    private TileGrid(double[] columnEdges, double[] rowEdges, double overlap, List<TiledSurface.Tile> tiles) {
        this.columnEdges = columnEdges;
        this.rowEdges = rowEdges;
        this.overlap = overlap;
        this.tiles = List.copyOf(tiles);
    }

    /**
     * @param width pixels of the whole
     * @param height pixels of the whole
     * @param zoom pixels of a unit of the layout
     * @param overlap pixels that a tile reaches over the next one
     */
    public static TileGrid of(TileCuts cuts, int width, int height, double zoom, int overlap, TileMaker maker) {
        int[] columns = TileCuts.edges(cuts.columns(), zoom, width);
        int[] rows = TileCuts.edges(cuts.rows(), zoom, height);
        List<TiledSurface.Tile> tiles = new ArrayList<>();
        for (int row = 0; row < rows.length - 1; row++) {
            int bottom = Math.min(rows[row + 1] + overlap, height);
            for (int column = 0; column < columns.length - 1; column++) {
                int right = Math.min(columns[column + 1] + overlap, width);
                tiles.add(maker.make(columns[column], rows[row], right - columns[column], bottom - rows[row]));
            }
        }
        return new TileGrid(inUnits(columns, zoom), inUnits(rows, zoom), overlap / zoom, tiles);
    }

    private static double[] inUnits(int[] pixels, double zoom) {
        return Arrays.stream(pixels).mapToDouble(pixel -> pixel / zoom).toArray();
    }

    /**
     * Calls the action with each tile that overlaps this rectangle, found by binary search: most rectangles are so
     * small that testing all tiles would cost noticeable time.
     */
    void forEachIn(double left, double top, double right, double bottom, Consumer<TiledSurface.Tile> action) {
        int columns = columnEdges.length - 1;
        if (isWithin(columnEdges, lastColumn, left, right) && isWithin(rowEdges, lastRow, top, bottom)) {
            action.accept(tiles.get(lastRow * columns + lastColumn));
            return;
        }
        int endColumn = Math.min(lastBefore(columnEdges, right), columns - 1);
        int endRow = Math.min(lastBefore(rowEdges, bottom), rowEdges.length - 2);
        for (int row = Math.max(0, lastBefore(rowEdges, top - overlap)); row <= endRow; row++) {
            for (int column = Math.max(0, lastBefore(columnEdges, left - overlap)); column <= endColumn; column++) {
                TiledSurface.Tile tile = tiles.get(row * columns + column);
                if (tile.overlaps(left, top, right, bottom)) {
                    lastRow = row;
                    lastColumn = column;
                    action.accept(tile);
                }
            }
        }
    }

    /** Whether a range lies in one row or column of tiles alone, beyond what the tile before it reaches over. */
    private boolean isWithin(double[] edges, int index, double from, double to) {
        return index + 1 < edges.length && from >= edges[index] + overlap && to <= edges[index + 1] && from < to;
    }

    /** The last row or column that begins here or before; -1 where none does. */
    private static int lastBefore(double[] edges, double position) {
        int found = Arrays.binarySearch(edges, position);
        return found >= 0 ? found : -found - 2;
    }
}
