package kernelight.walk.layer;

import java.math.BigDecimal;
import java.util.Collection;
import kernelight.walk.Cell;
import kernelight.walk.Dependencies;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.walk.NumberTable;
import kernelight.walk.Operation;

/** What the walks of all layers share: outputs are worked out when they are asked for, and looked for where they can be. */
interface LayerOperation extends Operation {
    @Override
    default GridName target() {
        return GridName.OUTPUT;
    }

    /** The output's number in a cell: the result of its formula, or the same by a shorter way. */
    default BigDecimal number(Cell output) {
        return formula(output).result();
    }

    @Override
    default NumberTable result() {
        return NumberTable.whenAsked(targetSizes(), this::number);
    }

    /** The outputs that may read a cell of an operand. */
    Collection<Cell> readers(GridCell read);

    @Override
    default Dependencies dependencies(GridCell pointed) {
        return pointed.grid() == target()
                ? Operation.super.dependencies(pointed)
                : Dependencies.among(this, pointed, readers(pointed));
    }
}
