package kernelight.stage.state;

import java.util.List;
import java.util.Optional;
import kernelight.walk.Cell;
import kernelight.walk.Dependencies;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.walk.Operation;

/**
 * The cell that is pointed at, and what is shown because of it.
 *
 * @param at the cell as it is on the stage
 * @param target the cell whose computation it is part of, written out instead of the current one; none for a cell that
 *     many outputs read
 * @param connected the cells that are highlighted. A matrix repeats the cells of other tables: where it is named here,
 *     its own cells count, otherwise those that it repeats.
 */
public record PointedCell(GridCell at, Optional<Cell> target, Dependencies connected) {
    /** Of a cell that is not in a matrix of im2col: what it depends on, or what depends on it. */
    public static PointedCell of(Operation operation, List<Table> tables, GridCell at) {
        GridCell source = tables.stream()
                .filter(table -> table.grid() == at.grid())
                .findFirst()
                .map(table -> table.source(at.cell()))
                .orElse(at);
        Optional<Cell> target = source.grid() == operation.target() ? Optional.of(source.cell()) : Optional.empty();
        return new PointedCell(at, target, dependencies(operation, source));
    }

    /** A pixel is connected with its cell in each channel, and with whatever those are connected with. */
    private static Dependencies dependencies(Operation operation, GridCell source) {
        return source.grid() == GridName.PIXELS
                ? Dependencies.all(Pixels.channels(source.cell()).map(operation::dependencies))
                : operation.dependencies(source);
    }

    /** Whether a cell is highlighted that stands on the stage in one table and in another one of the operation. */
    boolean connects(GridCell shown, GridCell source) {
        return connected.cells().containsKey(shown.grid())
                ? connected.contains(shown.grid(), shown.cell())
                : connected.contains(source.grid(), source.cell());
    }
}
