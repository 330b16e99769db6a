package kernelight.ui.surface;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Where a picture is best cut into tiles, in the units of the layout: between things that are painted separately. Then
 * few of them lie on two tiles, and a change in one does not redraw its neighbours.
 *
 * @param columns from the left edge to the right
 * @param rows from the upper edge down
 */
public record TileCuts(List<Double> columns, List<Double> rows) {
    /** No cuts: tiles of about the same size. */
    public static final TileCuts NONE = new TileCuts(List.of(), List.of());

    /** The approximate side of a tile. Smaller tiles are faster after a small change, larger ones after a large one. */
    public static final int TILE = 128;

    /** Cuts nearer to each other than this are not worth a tile. */
    private static final double NEAREST = 24;

    public TileCuts {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Collects the cuts of one direction; those added first have priority. */
    public static final class Collector {
        private final TreeSet<Double> cuts = new TreeSet<>();

        /** Cuts here, unless another cut is near. */
        public void add(double position) {
            if (cuts.subSet(position - NEAREST, position + NEAREST).isEmpty()) {
                cuts.add(position);
            }
        }

        public List<Double> cuts() {
            return List.copyOf(cuts);
        }
    }

    /**
     * The edges of the tiles in one direction, in pixels: one more than there are tiles.
     *
     * @param cuts in units of the layout
     * @param zoom pixels of a unit
     * @param length pixels in this direction
     */
    static int[] edges(List<Double> cuts, double zoom, int length) {
        List<Integer> edges = new ArrayList<>();
        edges.add(0);
        for (double cut : cuts) {
            int pixel = (int) Math.round(cut * zoom);
            if (pixel > edges.getLast() && pixel < length) {
                addUpTo(pixel, edges);
            }
        }
        addUpTo(length, edges);
        return edges.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Adds the edge, and others before it at equal distances where one tile would be too large. */
    private static void addUpTo(int end, List<Integer> edges) {
        int from = edges.getLast();
        int parts = Math.max(1, (int) Math.round((end - from) / (double) TILE));
        for (int part = 1; part <= parts; part++) {
            edges.add(from + (end - from) * part / parts);
        }
    }
}
