package kernelight.filter.pixel;

import java.util.List;
import kernelight.walk.Cell;
import kernelight.walk.CellFormula;
import kernelight.walk.GridName;
import kernelight.walk.Operand;
import kernelight.walk.Operation;
import kernelight.walk.Sizes;

/**
 * The computation of one number, the only one of the table that is written.
 *
 * @param operands the whole maps that are read, with their padding, so that cells are where they are in the picture; and
 *     the weights and the bias, if there are any
 */
record PixelOperation(List<Operand> operands, CellFormula formula) implements Operation {
    PixelOperation {
        operands = List.copyOf(operands);
    }

    @Override
    public GridName target() {
        return GridName.OUTPUT;
    }

    @Override
    public Sizes targetSizes() {
        return Sizes.of(1, 1);
    }

    @Override
    public CellFormula formula(Cell target) {
        return formula;
    }
}
