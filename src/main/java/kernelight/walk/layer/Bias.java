package kernelight.walk.layer;

import java.util.Optional;
import java.util.stream.Stream;
import kernelight.walk.Cell;
import kernelight.walk.FinishingStep;
import kernelight.walk.GridName;
import kernelight.walk.Operand;
import kernelight.walk.Sizes;

/** The bias of a layer: one number per output channel, one per output, or none. */
record Bias(Optional<FloatTable> numbers) {
    static final Bias NONE = new Bias(Optional.empty());

    /** One number per output channel. */
    static Bias perChannel(float[] floats) {
        return new Bias(Optional.of(FloatTable.perChannel(GridName.BIAS, floats)));
    }

    /** One number per output. */
    static Bias perOutput(Sizes sizes, float[] floats) {
        return new Bias(Optional.of(new FloatTable(GridName.BIAS, sizes, floats)));
    }

    /** The finishing step that adds the bias to an output, if there is a bias. */
    Stream<FinishingStep> step(Cell output) {
        return numbers.stream().map(table -> {
            Cell cell = of(table, output);
            return new FinishingStep.AddBias(table.gridCell(cell), table.at(cell));
        });
    }

    /** The number of steps: 1 or 0. */
    int steps() {
        return numbers.isPresent() ? 1 : 0;
    }

    /** The outputs to which this cell of the bias is added. */
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
