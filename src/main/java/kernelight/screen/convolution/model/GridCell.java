package kernelight.screen.convolution.model;

import kernelight.walk.square.Cell;

/** One cell of one of the three grids. */
public record GridCell(GridName grid, Cell cell) {

    public static GridCell of(GridName grid, int row, int column) {
        return new GridCell(grid, new Cell(row, column));
    }
}
