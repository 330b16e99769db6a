package kernelight.stage.layout;

import java.util.HashMap;
import java.util.Map;
import kernelight.walk.GridName;

/** How far the slices of each table are scrolled: the first row and column shown, counted from the slice's own first. */
public record Scroll(Map<GridName, Position> positions) {
    public static final Scroll NONE = new Scroll(Map.of());

    /** A row and a column. */
    public record Position(int row, int column) {}

    public Position of(GridName grid) {
        return positions.getOrDefault(grid, new Position(0, 0));
    }

    public Scroll with(GridName grid, int row, int column) {
        Map<GridName, Position> changed = new HashMap<>(positions);
        changed.put(grid, new Position(row, column));
        return new Scroll(Map.copyOf(changed));
    }
}
