package kernelight.stage.layout;

import java.util.HashMap;
import java.util.Map;
import kernelight.walk.GridName;

/**
 * What is shown of tables that are larger than the space for them.
 *
 * @param positions how far the slices of each table are scrolled: the first row and column shown, counted from the slice's
 *     own first
 * @param slices which slice of a table was chosen, counted from 0, where not all of them fit; otherwise it is the one with
 *     the focus
 */
public record Scroll(Map<GridName, Position> positions, Map<GridName, Integer> slices) {
    public static final Scroll NONE = new Scroll(Map.of(), Map.of());

    /** A row and a column. */
    public record Position(int row, int column) {}

    public Position of(GridName grid) {
        return positions.getOrDefault(grid, new Position(0, 0));
    }

    public Scroll with(GridName grid, int row, int column) {
        Map<GridName, Position> changed = new HashMap<>(positions);
        changed.put(grid, new Position(row, column));
        return new Scroll(Map.copyOf(changed), slices);
    }

    /** With another slice of a table, from its first row and column on. */
    public Scroll withSlice(GridName grid, int slice) {
        Map<GridName, Integer> changed = new HashMap<>(slices);
        changed.put(grid, slice);
        return new Scroll(with(grid, 0, 0).positions, Map.copyOf(changed));
    }

    /** With the slices that have the focus. */
    Scroll withoutSlices() {
        return new Scroll(positions, Map.of());
    }
}
