package kernelight.walk.layer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.Window;
import kernelight.walk.Cell;
import kernelight.walk.CellFormula;
import kernelight.walk.GridCell;
import kernelight.walk.Operand;
import kernelight.walk.Sizes;
import kernelight.walk.SlidingAxis;
import kernelight.walk.Term;

/**
 * A transposed convolution: every input cell adds a copy of its filter, multiplied by its value, to the output. An output
 * is the sum of the copies that cover it, channel after channel, plus the bias.
 *
 * @param weights C x K / groups x T x R x S: a filter for each input channel
 */
record TransposedSum(FloatTable input, FloatTable weights, Bias bias, Window window, int groups, Sizes targetSizes)
        implements LayerOperation {
    @Override
    public List<Operand> operands() {
        return Stream.concat(Stream.of(input.operand(), weights.operand()), bias.operand())
                .toList();
    }

    @Override
    public CellFormula formula(Cell output) {
        List<SlidingAxis.WindowCell> planes =
                copies(window.planes(), input.sizes().planes(), output.plane());
        List<SlidingAxis.WindowCell> rows = copies(window.rows(), input.sizes().rows(), output.row());
        List<SlidingAxis.WindowCell> columns =
                copies(window.columns(), input.sizes().columns(), output.column());
        List<Term> terms = new ArrayList<>();
        channels(output.channel()).forEach(channel -> {
            for (SlidingAxis.WindowCell plane : planes) {
                for (SlidingAxis.WindowCell row : rows) {
                    for (SlidingAxis.WindowCell column : columns) {
                        Cell from = new Cell(0, channel, plane.window(), row.window(), column.window());
                        Cell weight = new Cell(
                                channel,
                                output.channel() % weights.sizes().channels(),
                                plane.cell(),
                                row.cell(),
                                column.cell());
                        terms.add(Term.product(
                                input.gridCell(from),
                                input.at(from),
                                weights.gridCell(weight),
                                weights.at(weight),
                                channel));
                    }
                }
            }
        });
        return CellFormula.sum(terms, bias.step(output).toList());
    }

    @Override
    public int microSteps(Cell output) {
        return (int) channels(output.channel()).count()
                        * copies(window.planes(), input.sizes().planes(), output.plane())
                                .size()
                        * copies(window.rows(), input.sizes().rows(), output.row())
                                .size()
                        * copies(window.columns(), input.sizes().columns(), output.column())
                                .size()
                + bias.steps()
                + 1;
    }

    /** The input channels that an output channel depends on: those of its group. */
    private IntStream channels(int outputChannel) {
        int perGroup = input.sizes().channels() / groups;
        int group = outputChannel / weights.sizes().channels();
        return IntStream.range(group * perGroup, (group + 1) * perGroup);
    }

    @Override
    public Collection<Cell> readers(GridCell read) {
        Cell cell = read.cell();
        return switch (read.grid()) {
            case BIAS -> bias.readers(cell, targetSizes).toList();
            case FILTER -> readersOfWeight(cell);
            default -> readersOfInput(cell);
        };
    }

    private List<Cell> readersOfInput(Cell from) {
        int outputsPerGroup = weights.sizes().channels();
        int group = from.channel() / (input.sizes().channels() / groups);
        return IntStream.range(group * outputsPerGroup, (group + 1) * outputsPerGroup)
                .boxed()
                .flatMap(channel -> weights.sizes()
                        .cellsOfFilter(from.channel())
                        .filter(weight -> weight.channel() == 0)
                        .map(weight -> output(from, weight).inChannel(channel)))
                .filter(targetSizes::contains)
                .toList();
    }

    private List<Cell> readersOfWeight(Cell weight) {
        int group = weight.filter() / (input.sizes().channels() / groups);
        int channel = group * weights.sizes().channels() + weight.channel();
        return input.sizes()
                .cellsOfChannel(weight.filter())
                .map(from -> output(from, weight).inChannel(channel))
                .filter(targetSizes::contains)
                .toList();
    }

    /** The output cell of a weight in an input cell's copy; it may lie outside of the output. */
    private Cell output(Cell from, Cell weight) {
        return new Cell(
                0,
                0,
                window.planes().position(from.plane(), weight.plane()),
                window.rows().position(from.row(), weight.row()),
                window.columns().position(from.column(), weight.column()));
    }

    /**
     * Along one axis: the input cells whose copy of the filter covers this output cell, and the weights that do. A window's
     * index stands for the input cell here, and its cell for the weight.
     */
    private static List<SlidingAxis.WindowCell> copies(Axis axis, int length, int output) {
        return IntStream.range(0, length)
                .boxed()
                .flatMap(from -> IntStream.range(0, axis.size())
                        .filter(weight -> axis.position(from, weight) == output)
                        .mapToObj(weight -> new SlidingAxis.WindowCell(from, weight)))
                .toList();
    }
}
