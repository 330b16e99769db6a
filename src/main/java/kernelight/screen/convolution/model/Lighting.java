package kernelight.screen.convolution.model;

import java.math.BigDecimal;
import java.util.Optional;
import kernelight.walk.square.Cell;
import kernelight.walk.square.ConvolutionCase;
import kernelight.walk.square.ConvolutionFrame;
import kernelight.walk.square.Phase;
import kernelight.walk.square.Ties;

/**
 * Which cells are lit: those of the current window, product by product; while a cell is pointed at, those tied to it
 * instead. What is current is lit, everything else dimmed.
 */
public final class Lighting {

    private final Moment moment;
    private final ConvolutionCase example;
    private final ConvolutionFrame frame;
    private final Optional<GridCell> pointedAt;
    private final Optional<Ties> ties;

    /** @param ties the cells tied to the one pointed at; empty exactly where {@code pointedAt} is */
    public Lighting(Moment moment, Optional<GridCell> pointedAt, Optional<Ties> ties) {
        this.moment = moment;
        this.example = moment.walk().example();
        this.frame = moment.frame();
        this.pointedAt = pointedAt;
        this.ties = ties;
    }

    /** Whether the lights are about the cell pointed at, not about the step. */
    public boolean isPointing() {
        return pointedAt.isPresent();
    }

    /** The light on a cell of the input or of its padding. */
    public CellLight input(Cell cell) {
        if (ties.isPresent()) {
            return tied(GridName.INPUT, cell, ties.get().inputs().contains(cell));
        }
        Cell weight = weightUnder(frame.windowStart(), cell);
        return example.filter().contains(weight) ? product(weight) : CellLight.DIMMED;
    }

    /** The light on a weight. All weights take part in every sum, so none is ever only pending. */
    public CellLight weight(Cell cell) {
        if (ties.isPresent()) {
            return tied(GridName.FILTER, cell, ties.get().weights().contains(cell));
        }
        return product(cell) == CellLight.CURRENT ? CellLight.CURRENT : CellLight.LIT;
    }

    public CellLight output(Cell cell) {
        if (ties.isPresent()) {
            return tied(GridName.OUTPUT, cell, ties.get().outputs().contains(cell));
        }
        return cell.equals(frame.outputCell()) ? CellLight.CURRENT : CellLight.LIT;
    }

    public CellLight bias() {
        if (ties.isPresent()) {
            return CellLight.DIMMED;
        }
        return frame.phase() == Phase.BIAS ? CellLight.CURRENT : CellLight.LIT;
    }

    /** The weight to show on an input cell: the one that lies on it. */
    public Optional<BigDecimal> weightOnInput(Cell cell) {
        if (pointedAt.isEmpty()) {
            return weightAt(frame.windowStart(), cell);
        }
        Cell at = pointedAt.get().cell();
        return switch (pointedAt.get().grid()) {
            case INPUT -> Optional.empty();
            case FILTER ->
                ties.orElseThrow().inputs().contains(cell)
                        ? Optional.of(example.filter().at(at))
                        : Optional.empty();
            case OUTPUT -> weightAt(windowStart(at), cell);
        };
    }

    /** The weight to show on an output cell: the one through which the input pointed at feeds it. */
    public Optional<BigDecimal> weightOnOutput(Cell cell) {
        return pointedAt
                .filter(at -> at.grid() == GridName.INPUT)
                .flatMap(at -> weightAt(windowStart(cell), at.cell()));
    }

    private Cell windowStart(Cell output) {
        return new Cell(
                moment.walk().rows().windowStart(output.row()),
                moment.walk().columns().windowStart(output.column()));
    }

    private Optional<BigDecimal> weightAt(Cell windowStart, Cell input) {
        Cell weight = weightUnder(windowStart, input);
        return example.filter().contains(weight) ? Optional.of(example.filter().at(weight)) : Optional.empty();
    }

    private static Cell weightUnder(Cell windowStart, Cell input) {
        return new Cell(input.row() - windowStart.row(), input.column() - windowStart.column());
    }

    private CellLight product(Cell weight) {
        int number = weight.row() * example.filter().columns() + weight.column() + 1;
        if (number > frame.productsDone()) {
            return CellLight.PENDING;
        }
        return number == frame.productsDone() && frame.phase() == Phase.PRODUCT ? CellLight.CURRENT : CellLight.LIT;
    }

    private CellLight tied(GridName grid, Cell cell, boolean isTied) {
        if (pointedAt.equals(Optional.of(new GridCell(grid, cell)))) {
            return CellLight.CURRENT;
        }
        return isTied ? CellLight.LIT : CellLight.DIMMED;
    }
}
