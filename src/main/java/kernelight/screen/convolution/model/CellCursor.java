package kernelight.screen.convolution.model;

import java.util.Optional;
import kernelight.walk.square.Cell;
import kernelight.walk.square.ConvolutionCase;
import kernelight.walk.square.NumberGrid;

/** Where typing goes next: from cell to cell of the two grids that can be typed into, input first, then the filter. */
public final class CellCursor {

    private CellCursor() {}

    /** The cell after this one in reading order; empty after the filter's last. */
    public static Optional<GridCell> next(ConvolutionCase example, GridCell from) {
        NumberGrid grid = grid(example, from.grid());
        int index = from.cell().row() * grid.columns() + from.cell().column() + 1;
        if (index < grid.rows() * grid.columns()) {
            return Optional.of(at(from.grid(), grid, index));
        }
        return from.grid() == GridName.INPUT ? Optional.of(GridCell.of(GridName.FILTER, 0, 0)) : Optional.empty();
    }

    /** The cell before this one in reading order; empty before the input's first. */
    public static Optional<GridCell> previous(ConvolutionCase example, GridCell from) {
        NumberGrid grid = grid(example, from.grid());
        int index = from.cell().row() * grid.columns() + from.cell().column() - 1;
        if (index >= 0) {
            return Optional.of(at(from.grid(), grid, index));
        }
        NumberGrid input = example.input();
        return from.grid() == GridName.FILTER
                ? Optional.of(GridCell.of(GridName.INPUT, input.rows() - 1, input.columns() - 1))
                : Optional.empty();
    }

    /** The neighbour so many rows and columns away, as the grids stand side by side; the same cell at an outer edge. */
    public static GridCell neighbour(ConvolutionCase example, GridCell from, int rows, int columns) {
        NumberGrid grid = grid(example, from.grid());
        Cell wanted = new Cell(from.cell().row() + rows, from.cell().column() + columns);
        if (grid.contains(wanted)) {
            return new GridCell(from.grid(), wanted);
        }
        if (columns > 0 && from.grid() == GridName.INPUT) {
            return GridCell.of(
                    GridName.FILTER, Math.min(wanted.row(), example.filter().rows() - 1), 0);
        }
        if (columns < 0 && from.grid() == GridName.FILTER) {
            return GridCell.of(
                    GridName.INPUT,
                    Math.min(wanted.row(), example.input().rows() - 1),
                    example.input().columns() - 1);
        }
        return from;
    }

    /** The same cell, or the nearest one left after the grids were made smaller. */
    public static GridCell within(ConvolutionCase example, GridCell from) {
        NumberGrid grid = grid(example, from.grid());
        return GridCell.of(
                from.grid(),
                Math.clamp(from.cell().row(), 0, grid.rows() - 1),
                Math.clamp(from.cell().column(), 0, grid.columns() - 1));
    }

    private static NumberGrid grid(ConvolutionCase example, GridName name) {
        return switch (name) {
            case INPUT -> example.input();
            case FILTER -> example.filter();
            case OUTPUT -> throw new IllegalArgumentException("The output is computed, not typed");
        };
    }

    private static GridCell at(GridName name, NumberGrid grid, int index) {
        return GridCell.of(name, index / grid.columns(), index % grid.columns());
    }
}
