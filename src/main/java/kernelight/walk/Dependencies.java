package kernelight.walk;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The cells connected with one cell (that the user points at), itself included: for an output, its window and weights;
 * for an input, the outputs computed from it; for a weight, the inputs it is multiplied by.
 */
public record Dependencies(Map<GridName, Set<Cell>> cells) {
    /** The union of several. */
    public static Dependencies all(Stream<Dependencies> several) {
        Map<GridName, Set<Cell>> all = new EnumMap<>(GridName.class);
        several.forEach(dependencies -> dependencies
                .cells()
                .forEach((grid, cells) ->
                        all.computeIfAbsent(grid, key -> new LinkedHashSet<>()).addAll(cells)));
        return new Dependencies(all);
    }

    /**
     * The cells connected with an operand's cell, found by searching the formulas of the given cells.
     *
     * @param readers cells of the operation's target, among them all that read the cell
     */
    public static Dependencies among(Operation operation, GridCell pointed, Collection<Cell> readers) {
        return new FormulaSearch(operation).among(pointed, readers);
    }

    /** A bias is connected with every output of its filter. */
    static Dependencies ofBias(Cell bias, Sizes outputs) {
        Set<Cell> connected = new LinkedHashSet<>();
        outputs.cellsOfChannel(bias.channel()).forEach(connected::add);
        return new Dependencies(Map.of(GridName.BIAS, Set.of(bias), GridName.OUTPUT, connected));
    }

    public boolean contains(GridName grid, Cell cell) {
        return in(grid).contains(cell);
    }

    /** The connected cells of one table; empty if there are none. */
    public Set<Cell> in(GridName grid) {
        return cells.getOrDefault(grid, Set.of());
    }
}
