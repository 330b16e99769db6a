package kernelight.walk.layer;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelight.walk.Cell;
import kernelight.walk.CellFormula;
import kernelight.walk.Dependencies;
import kernelight.walk.FinishingStep;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.walk.Operand;
import kernelight.walk.ScalarFunction;
import kernelight.walk.Sizes;
import kernelight.walk.Term;

/**
 * Softmax over the channels at every position: exp(x) divided by the sum of exp over all channels. The maximum is
 * subtracted first, which does not change the result but prevents overflow.
 *
 * @param logarithm whether this is log-softmax
 */
record ChannelSoftmax(FloatTable input, boolean logarithm) implements LayerOperation {
    @Override
    public Sizes targetSizes() {
        return input.sizes();
    }

    @Override
    public List<Operand> operands() {
        return List.of(input.operand());
    }

    @Override
    public CellFormula formula(Cell output) {
        Cell largest = largest(output);
        List<Term> terms = channels()
                .map(output::inChannel)
                .map(cell -> Term.exponential(
                        input.gridCell(cell), input.at(cell), input.gridCell(largest), input.at(largest), 0))
                .toList();
        FinishingStep share = new FinishingStep.ShareOf(terms.get(output.channel()));
        return CellFormula.sum(
                terms,
                logarithm ? List.of(share, new FinishingStep.Apply(new ScalarFunction.Logarithm())) : List.of(share));
    }

    /** The cell of the largest score at a position, the first if there are several. */
    private Cell largest(Cell position) {
        Cell largest = position.inChannel(0);
        for (int channel = 1; channel < input.sizes().channels(); channel++) {
            Cell cell = position.inChannel(channel);
            if (input.floatAt(cell) > input.floatAt(largest)) {
                largest = cell;
            }
        }
        return largest;
    }

    private Stream<Integer> channels() {
        return IntStream.range(0, input.sizes().channels()).boxed();
    }

    @Override
    public int microSteps(Cell output) {
        return input.sizes().channels() + (logarithm ? 2 : 1) + 1;
    }

    @Override
    public Collection<Cell> readers(GridCell read) {
        return channels().map(read.cell()::inChannel).toList();
    }

    /** Every output depends on all scores at its position; the largest score is part of every term. */
    @Override
    public Dependencies dependencies(GridCell pointed) {
        Cell cell = pointed.cell();
        Set<Cell> samePosition = new LinkedHashSet<>(readers(pointed));
        if (pointed.grid() != GridName.INPUT) {
            return new Dependencies(Map.of(GridName.INPUT, samePosition, GridName.OUTPUT, Set.of(cell)));
        }
        Cell largest = largest(cell);
        Set<Cell> inputs = cell.equals(largest) ? samePosition : Set.of(cell, largest);
        return new Dependencies(Map.of(GridName.INPUT, inputs, GridName.OUTPUT, samePosition));
    }
}
