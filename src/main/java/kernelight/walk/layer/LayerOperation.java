package kernelight.walk.layer;

import java.math.BigDecimal;
import java.util.Collection;
import kernelight.walk.Cell;
import kernelight.walk.Dependencies;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.walk.NumberTable;
import kernelight.walk.Operation;

/** Common code of the operations of layers: lazy results, and dependencies searched only among possible readers. */
interface LayerOperation extends Operation {
    @Override
    default GridName target() {
        return GridName.OUTPUT;
    }

    /** The value of an output: the result of its formula, or the same computed faster. */
    default BigDecimal number(Cell output) {
        return formula(output).result();
    }

    @Override
    default NumberTable result() {
        return NumberTable.lazy(targetSizes(), this::number);
    }

    /** The outputs that may read this cell of an operand. */
    Collection<Cell> readers(GridCell read);

    @Override
    default Dependencies dependencies(GridCell pointed) {
        return pointed.grid() == target()
                ? Operation.super.dependencies(pointed)
                : Dependencies.among(this, pointed, readers(pointed));
    }
}
