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
 * Softmax over the channels at every place: the exponentials of all scores are added up, and a class gets its own one's
 * share of the sum. The largest score is taken off each first, which changes no share but keeps exponentials small.
 *
 * @param logarithm whether the logarithm of the share is taken in the end, as log-softmax does
 */
record ChannelShares(FloatTable input, boolean logarithm) implements LayerOperation {
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
                .map(cell ->
                        Term.exponential(input.place(cell), input.at(cell), input.place(largest), input.at(largest), 0))
                .toList();
        FinishingStep share = new FinishingStep.ShareOf(terms.get(output.channel()));
        return CellFormula.sum(
                terms,
                logarithm ? List.of(share, new FinishingStep.Apply(new ScalarFunction.Logarithm())) : List.of(share));
    }

    /** The first of the largest scores at a place. */
    private Cell largest(Cell place) {
        Cell largest = place.inChannel(0);
        for (int channel = 1; channel < input.sizes().channels(); channel++) {
            Cell cell = place.inChannel(channel);
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

    /** Every score at a place has a part in every share there; the largest has one in every term. */
    @Override
    public Dependencies dependencies(GridCell pointed) {
        Cell cell = pointed.cell();
        Set<Cell> place = new LinkedHashSet<>(readers(pointed));
        if (pointed.grid() != GridName.INPUT) {
            return new Dependencies(Map.of(GridName.INPUT, place, GridName.OUTPUT, Set.of(cell)));
        }
        Cell largest = largest(cell);
        Set<Cell> inputs = cell.equals(largest) ? place : Set.of(cell, largest);
        return new Dependencies(Map.of(GridName.INPUT, inputs, GridName.OUTPUT, place));
    }
}
