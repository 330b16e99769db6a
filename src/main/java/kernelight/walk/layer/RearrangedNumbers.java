package kernelight.walk.layer;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kernelight.walk.Cell;
import kernelight.walk.CellFormula;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.walk.NumberTable;
import kernelight.walk.Operand;
import kernelight.walk.Sizes;
import kernelight.walk.Term;

/**
 * A layer that only moves numbers: flatten, reshape, permutation, padding, concatenation.
 *
 * @param from the input cell of an output; empty for a zero of the padding
 * @param to the outputs of an input cell
 */
record RearrangedNumbers(
        List<FloatTable> inputs,
        Sizes targetSizes,
        Function<Cell, Optional<Cell>> from,
        Function<Cell, Collection<Cell>> to)
        implements LayerOperation {
    @Override
    public List<Operand> operands() {
        return List.of(Operand.ofInputs(tables()));
    }

    private List<NumberTable> tables() {
        return inputs.stream().map(FloatTable::numbers).toList();
    }

    @Override
    public CellFormula formula(Cell output) {
        return CellFormula.sum(from.apply(output).map(this::copy).stream().toList());
    }

    private Term copy(Cell cell) {
        FloatTable input = inputs.get(cell.filter());
        return Term.number(new GridCell(GridName.INPUT, cell), input.at(cell.inFilter(0)), cell.filter());
    }

    @Override
    public int microSteps(Cell output) {
        return (from.apply(output).isPresent() ? 1 : 0) + 1;
    }

    @Override
    public Collection<Cell> readers(GridCell read) {
        return to.apply(read.cell());
    }
}
