package kernelight.screen.explain.model;

import java.util.List;
import kernelight.walk.Cell;
import kernelight.walk.CellFormula;
import kernelight.walk.Dependencies;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.walk.Operand;
import kernelight.walk.Operation;
import kernelight.walk.Sizes;

/** The computation of one number as an operation, whose only output it is. */
record SingleNumber(CellFormula formula) implements Operation {
    /** The cell of the number in the table with nothing else. */
    static final Cell CELL = Cell.at(0, 0);

    @Override
    public GridName target() {
        return GridName.OUTPUT;
    }

    @Override
    public Sizes targetSizes() {
        return Sizes.of(1, 1);
    }

    @Override
    public List<Operand> operands() {
        return List.of(); // its tables are laid out page by page: see NumberTables
    }

    @Override
    public CellFormula formula(Cell target) {
        return formula;
    }

    @Override
    public Dependencies dependencies(GridCell pointed) {
        return Operation.super.dependencies(new GridCell(GridName.OUTPUT, CELL));
    }
}
