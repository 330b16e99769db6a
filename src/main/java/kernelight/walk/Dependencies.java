package kernelight.walk;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The cells that one pointed-at cell is tied to, itself included: an output cell to its window, an input cell to every
 * output it feeds, a weight to every input it meets.
 */
public record Dependencies(Map<GridName, Set<Cell>> cells) {
    /** What any of several cells is tied to. */
    public static Dependencies all(Stream<Dependencies> several) {
        Map<GridName, Set<Cell>> all = new EnumMap<>(GridName.class);
        several.forEach(dependencies -> dependencies
                .cells()
                .forEach((grid, cells) ->
                        all.computeIfAbsent(grid, key -> new LinkedHashSet<>()).addAll(cells)));
        return new Dependencies(all);
    }

    /**
     * What a cell that is read depends on, where it is known which cells may read it: their formulas are looked through.
     *
     * @param readers cells of the operation's target, among them all that read the cell
     */
    public static Dependencies among(Operation operation, GridCell pointed, Collection<Cell> readers) {
        return new FormulaSearch(operation).among(pointed, readers);
    }

    /** A bias is tied to every output of its filter. */
    static Dependencies ofBias(Cell bias, Sizes outputs) {
        Set<Cell> tied = new LinkedHashSet<>();
        outputs.cellsOfChannel(bias.channel()).forEach(tied::add);
        return new Dependencies(Map.of(GridName.BIAS, Set.of(bias), GridName.OUTPUT, tied));
    }

    public boolean contains(GridName grid, Cell cell) {
        return in(grid).contains(cell);
    }

    /** The tied cells of one table. */
    public Set<Cell> in(GridName grid) {
        return cells.getOrDefault(grid, Set.of());
    }
}
