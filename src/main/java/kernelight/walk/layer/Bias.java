package kernelight.walk.layer;

import java.util.Optional;
import java.util.stream.Stream;
import kernelight.walk.Cell;
import kernelight.walk.FinishingStep;
import kernelight.walk.GridName;
import kernelight.walk.Operand;
import kernelight.walk.Sizes;

/** The bias of a layer: one for each channel of its output, one for each of its numbers, or none. */
record Bias(Optional<FloatTable> numbers) {
    static final Bias NONE = new Bias(Optional.empty());

    /** One for each channel. */
    static Bias perChannel(float[] floats) {
        return new Bias(Optional.of(FloatTable.perChannel(GridName.BIAS, floats)));
    }

    /** One for each number of an output of these sizes. */
    static Bias perNumber(Sizes sizes, float[] floats) {
        return new Bias(Optional.of(new FloatTable(GridName.BIAS, sizes, floats)));
    }

    /** The step that adds it to an output. */
    Stream<FinishingStep> step(Cell output) {
        return numbers.stream().map(table -> {
            Cell cell = of(table, output);
            return new FinishingStep.AddBias(table.place(cell), table.at(cell));
        });
    }

    /** How many steps that is: 1 or 0. */
    int steps() {
        return numbers.isPresent() ? 1 : 0;
    }

    /** The outputs of these sizes to which this cell of the bias is added. */
    Stream<Cell> readers(Cell bias, Sizes outputs) {
        return outputs.cellsOfChannel(bias.channel())
                .filter(output ->
                        numbers.filter(table -> of(table, output).equals(bias)).isPresent());
    }

    Stream<Operand> operand() {
        return numbers.stream().map(FloatTable::operand);
    }

    private static Cell of(FloatTable table, Cell output) {
        return table.sizes().contains(output) ? output : new Cell(0, output.channel(), 0, 0, 0);
    }
}
