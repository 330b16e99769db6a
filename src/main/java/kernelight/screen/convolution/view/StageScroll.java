package kernelight.screen.convolution.view;

import kernelight.screen.convolution.model.GridName;
import kernelight.walk.square.Cell;

/** The first row and column shown of the two grids that may be larger than their place; 0 where all is shown. */
record StageScroll(Cell input, Cell output) {

    static final StageScroll NONE = new StageScroll(new Cell(0, 0), new Cell(0, 0));

    Cell of(GridName grid) {
        return switch (grid) {
            case INPUT -> input;
            case OUTPUT -> output;
            case FILTER -> new Cell(0, 0);
        };
    }

    StageScroll with(GridName grid, Viewport rows, Viewport columns) {
        Cell first = new Cell(rows.first(), columns.first());
        return switch (grid) {
            case INPUT -> new StageScroll(first, output);
            case OUTPUT -> new StageScroll(input, first);
            case FILTER -> this;
        };
    }
}
