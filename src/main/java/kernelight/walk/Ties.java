package kernelight.walk;

import java.util.Map;
import java.util.Set;

/**
 * The cells that one pointed-at cell is tied to, itself included: an output cell to its window, an input cell to every
 * output it feeds, a weight to every input it meets.
 */
public record Ties(Map<GridName, Set<Cell>> cells) {
    public boolean contains(GridName grid, Cell cell) {
        return in(grid).contains(cell);
    }

    /** The tied cells of one table. */
    public Set<Cell> in(GridName grid) {
        return cells.getOrDefault(grid, Set.of());
    }
}
