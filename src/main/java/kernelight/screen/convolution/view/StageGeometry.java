package kernelight.screen.convolution.view;

import java.util.Optional;
import kernelight.screen.convolution.model.GridCell;
import kernelight.screen.convolution.model.GridName;

/**
 * Where everything on the stage is.
 *
 * @param bias the one cell of the bias, where there is one
 * @param timesX the middle of the sign between input and filter
 * @param plusX the middle of the sign before the bias
 * @param equalsX the middle of the sign before the output
 */
record StageGeometry(
        GridArea input,
        GridArea filter,
        Optional<GridArea> bias,
        GridArea output,
        double timesX,
        double plusX,
        double equalsX) {

    GridArea area(GridName grid) {
        return switch (grid) {
            case INPUT -> input;
            case FILTER -> filter;
            case OUTPUT -> output;
        };
    }

    Optional<GridCell> cellAt(double x, double y) {
        for (GridName grid : GridName.values()) {
            var cell = area(grid).cellAt(x, y);
            if (cell.isPresent()) {
                return Optional.of(new GridCell(grid, cell.get()));
            }
        }
        return Optional.empty();
    }

    double cell() {
        return input.cell();
    }

    /** Upper edge of the highest grid. */
    double top() {
        return Math.min(input.y(), Math.min(filter.y(), output.y()));
    }

    /** Lower edge of the lowest grid. */
    double bottom() {
        return Math.max(
                input.y() + input.height(), Math.max(filter.y() + filter.height(), output.y() + output.height()));
    }

    StageGeometry movedBy(double amountX, double amountY) {
        return new StageGeometry(
                input.movedBy(amountX, amountY),
                filter.movedBy(amountX, amountY),
                bias.map(area -> area.movedBy(amountX, amountY)),
                output.movedBy(amountX, amountY),
                timesX + amountX,
                plusX + amountX,
                equalsX + amountX);
    }
}
