package kernelight.walk.layer;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import kernelight.walk.Cell;
import kernelight.walk.CellFormula;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.walk.Operand;
import kernelight.walk.Sizes;
import kernelight.walk.Term;

/** Elementwise addition of inputs of the same shape; the {@code filter} of an input cell is the index of its input. */
record AddedInputs(List<FloatTable> inputs) implements LayerOperation {
    @Override
    public Sizes targetSizes() {
        return inputs.getFirst().sizes();
    }

    @Override
    public List<Operand> operands() {
        return List.of(Operand.ofInputs(inputs.stream().map(FloatTable::numbers).toList()));
    }

    @Override
    public CellFormula formula(Cell output) {
        return CellFormula.sum(IntStream.range(0, inputs.size())
                .mapToObj(input -> Term.number(
                        new GridCell(GridName.INPUT, output.inFilter(input)),
                        inputs.get(input).at(output),
                        input))
                .toList());
    }

    @Override
    public int microSteps(Cell output) {
        return inputs.size() + 1;
    }

    @Override
    public Collection<Cell> readers(GridCell read) {
        return List.of(read.cell().inFilter(0));
    }
}
