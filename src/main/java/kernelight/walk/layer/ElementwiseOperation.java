package kernelight.walk.layer;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import kernelight.walk.Cell;
import kernelight.walk.CellFormula;
import kernelight.walk.FinishingStep;
import kernelight.walk.GridCell;
import kernelight.walk.Operand;
import kernelight.walk.Sizes;
import kernelight.walk.Term;

/**
 * A layer that computes each output from the input at the same position: an activation, batch normalization, or dropout,
 * which does nothing in inference.
 *
 * @param parameters the parameters, one number per channel each
 * @param steps the finishing steps for a cell; the same number for every cell
 */
record ElementwiseOperation(FloatTable input, List<FloatTable> parameters, Function<Cell, List<FinishingStep>> steps)
        implements LayerOperation {
    @Override
    public Sizes targetSizes() {
        return input.sizes();
    }

    @Override
    public List<Operand> operands() {
        return Stream.concat(Stream.of(input), parameters.stream())
                .map(FloatTable::operand)
                .toList();
    }

    @Override
    public CellFormula formula(Cell cell) {
        return CellFormula.sum(List.of(Term.number(input.gridCell(cell), input.at(cell), 0)), steps.apply(cell));
    }

    @Override
    public int microSteps(Cell cell) {
        return 1 + steps.apply(cell).size() + 1;
    }

    @Override
    public Collection<Cell> readers(GridCell read) {
        return read.grid() == input.name()
                ? List.of(read.cell())
                : input.sizes().cellsOfChannel(read.cell().channel()).toList();
    }
}
