package kernelight.stage.layout;

import java.util.HashMap;
import java.util.Map;
import kernelight.walk.GridName;

/** How far the slices of each table are scrolled: the first row and column shown, counted from the slice's own first. */
public record Scroll(Map<GridName, Place> places) {
    public static final Scroll NONE = new Scroll(Map.of());

    /** A row and a column. */
    public record Place(int row, int column) {}

    public Place of(GridName grid) {
        return places.getOrDefault(grid, new Place(0, 0));
    }

    public Scroll with(GridName grid, int row, int column) {
        Map<GridName, Place> changed = new HashMap<>(places);
        changed.put(grid, new Place(row, column));
        return new Scroll(Map.copyOf(changed));
    }
}
