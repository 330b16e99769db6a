package kernelight.walk.layer;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.Window;
import kernelight.engine.tensor.Shape;
import kernelight.walk.Cell;
import kernelight.walk.CellFormula;
import kernelight.walk.FinishingStep;
import kernelight.walk.GridCell;
import kernelight.walk.Operand;
import kernelight.walk.Reduction;
import kernelight.walk.Sizes;
import kernelight.walk.Term;

/**
 * A pooling: reduces the numbers of each window to one, for each channel separately. Maximum and minimum ignore the
 * padding.
 *
 * @param countPadding whether cells of the padding count as zeros
 * @param parameters the coefficients and biases of a subsampling; otherwise none
 * @param steps the finishing steps, given the output cell and the number of terms
 */
record WindowReduction(
        FloatTable input,
        SlidingWindow window,
        Reduction reduction,
        boolean countPadding,
        List<FloatTable> parameters,
        BiFunction<Cell, Integer, List<FinishingStep>> steps,
        Sizes targetSizes)
        implements LayerOperation {
    /** Max or min pooling. */
    static WindowReduction maxOrMin(FloatTable input, Window window, Reduction reduction, Shape output) {
        return new WindowReduction(
                input,
                new SlidingWindow(window, input.sizes()),
                reduction,
                false,
                List.of(),
                (cell, count) -> List.of(),
                FloatTable.sizes(output));
    }

    /** Average pooling. */
    static WindowReduction mean(FloatTable input, Window window, boolean countPadding, Shape output) {
        return new WindowReduction(
                input,
                new SlidingWindow(window, input.sizes()),
                Reduction.SUM,
                countPadding,
                List.of(),
                (cell, count) -> count > 1 ? List.of(new FinishingStep.Mean(count)) : List.of(),
                FloatTable.sizes(output));
    }

    @Override
    public List<Operand> operands() {
        return Stream.concat(
                        Stream.of(input.operand(window.window())),
                        parameters.stream().map(FloatTable::operand))
                .toList();
    }

    @Override
    public CellFormula formula(Cell output) {
        List<Term> terms = window.cells().stream()
                .map(inWindow -> window.position(output, output.channel(), inWindow))
                .filter(this::takesPart)
                .map(cell -> Term.number(input.gridCell(cell), at(cell), 0))
                .toList();
        return new CellFormula(reduction, terms, steps.apply(output, terms.size()));
    }

    private BigDecimal at(Cell cell) {
        return input.sizes().contains(cell) ? input.at(cell) : BigDecimal.ZERO;
    }

    @Override
    public int microSteps(Cell output) {
        int terms = count(output, window.window().planes(), input.sizes().planes(), Cell::plane)
                * count(output, window.window().rows(), input.sizes().rows(), Cell::row)
                * count(output, window.window().columns(), input.sizes().columns(), Cell::column);
        return terms + steps.apply(output, terms).size() + 1;
    }

    private int count(Cell output, Axis axis, int length, ToIntFunction<Cell> coordinate) {
        int outputIndex = coordinate.applyAsInt(output);
        int count = 0;
        for (int cell = 0; cell < axis.size(); cell++) {
            if (takesPart(axis, length, axis.position(outputIndex, cell))) {
                count++;
            }
        }
        return count;
    }

    /** Whether a cell contributes: input cells do, padding only if it counts, cells beyond it never. */
    private boolean takesPart(Cell cell) {
        return takesPart(window.window().planes(), input.sizes().planes(), cell.plane())
                && takesPart(window.window().rows(), input.sizes().rows(), cell.row())
                && takesPart(window.window().columns(), input.sizes().columns(), cell.column());
    }

    private boolean takesPart(Axis axis, int length, int position) {
        int before = countPadding ? axis.paddingBefore() : 0;
        int after = countPadding ? axis.paddingAfter() : 0;
        return position >= -before && position < length + after;
    }

    @Override
    public Collection<Cell> readers(GridCell read) {
        return read.grid() == input.name()
                ? window.readersAt(read.cell())
                        .map(reader -> reader.output().inChannel(read.cell().channel()))
                        .toList()
                : targetSizes.cellsOfChannel(read.cell().channel()).toList();
    }
}
