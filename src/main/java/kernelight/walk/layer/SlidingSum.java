package kernelight.walk.layer;

import java.math.BigDecimal;
import java.util.ArrayList;
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
import kernelight.walk.ExactNumber;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.walk.Operand;
import kernelight.walk.Sizes;
import kernelight.walk.Term;
import kernelight.walk.exact.ExactSum;

/**
 * A convolution, locally connected layer or convolution with a connection table: every output is the sum of the products of
 * the weights and the window, in row-major order and channel after channel, plus the bias.
 */
record SlidingSum(FloatTable input, SlidingWindow window, Filters filters, Bias bias, Sizes targetSizes)
        implements LayerOperation {
    @Override
    public List<Operand> operands() {
        return Stream.concat(Stream.of(input.operand(window.window()), filters.operand()), bias.operand())
                .toList();
    }

    @Override
    public CellFormula formula(Cell output) {
        List<Term> terms = new ArrayList<>();
        filters.channels(output.channel()).forEach(channel -> {
            for (Cell inWindow : window.cells()) {
                Cell position = window.position(output, channel, inWindow);
                Cell weight = filters.weight(output, channel, inWindow);
                terms.add(Term.product(
                        input.gridCell(position),
                        ExactNumber.of(inputAt(position)),
                        new GridCell(GridName.FILTER, weight),
                        filters.at(weight),
                        weight.channel()));
            }
        });
        return CellFormula.sum(terms, bias.step(output).toList());
    }

    @Override
    public BigDecimal number(Cell output) {
        ExactSum sum = new ExactSum();
        filters.channels(output.channel()).forEach(channel -> {
            for (Cell inWindow : window.cells()) {
                sum.addProduct(
                        inputAt(window.position(output, channel, inWindow)),
                        filters.floatAt(filters.weight(output, channel, inWindow)));
            }
        });
        BigDecimal value = sum.total();
        return bias.step(output).reduce(value, (before, step) -> step.after(before), (first, second) -> second);
    }

    private float inputAt(Cell position) {
        int source = window.source(position);
        return source < 0 ? 0 : input.floats()[source];
    }

    @Override
    public int microSteps(Cell output) {
        return (int) filters.channels(output.channel()).count() * window.cells().size() + bias.steps() + 1;
    }

    @Override
    public Collection<Cell> readers(GridCell read) {
        return dependencies(read).in(target());
    }

    @Override
    public Dependencies dependencies(GridCell pointed) {
        return switch (pointed.grid()) {
            case INPUT -> ofInput(pointed.cell());
            case FILTER -> ofWeight(pointed.cell());
            case BIAS ->
                dependencies(
                        Set.of(),
                        Set.of(),
                        Set.of(pointed.cell()),
                        bias.readers(pointed.cell(), targetSizes).toList());
            default -> {
                CellFormula formula = formula(pointed.cell());
                Set<Cell> inputs = new LinkedHashSet<>();
                Set<Cell> weights = new LinkedHashSet<>();
                for (Term term : formula.terms()) {
                    inputs.add(term.first().cell());
                    weights.add(term.second().orElseThrow().cell());
                }
                List<Cell> biases = formula.steps().stream()
                        .flatMap(step -> step.reads().stream())
                        .map(GridCell::cell)
                        .toList();
                yield dependencies(inputs, weights, biases, List.of(pointed.cell()));
            }
        };
    }

    /** The outputs computed from an input cell (or a cell of the padding), and the weights it is multiplied by. */
    private Dependencies ofInput(Cell position) {
        Set<Cell> weights = new LinkedHashSet<>();
        Set<Cell> outputs = new LinkedHashSet<>();
        List<SlidingWindow.WindowCell> readers = window.readersAt(position).toList();
        IntStream.range(0, targetSizes.channels())
                .filter(filter -> filters.channels(filter).anyMatch(channel -> channel == position.channel()))
                .forEach(filter -> {
                    for (SlidingWindow.WindowCell reader : readers) {
                        Cell output = reader.output().inChannel(filter);
                        outputs.add(output);
                        weights.add(filters.weight(output, position.channel(), reader.inWindow()));
                    }
                });
        return dependencies(List.of(position), weights, Set.of(), outputs);
    }

    private Dependencies ofWeight(Cell weight) {
        List<Cell> outputs = filters.readers(weight, targetSizes).toList();
        Cell inWindow = new Cell(0, 0, weight.plane(), weight.row(), weight.column());
        Set<Cell> inputs = new LinkedHashSet<>();
        outputs.forEach(output -> inputs.add(window.position(output, filters.inputChannel(weight), inWindow)));
        return dependencies(inputs, List.of(weight), Set.of(), outputs);
    }

    private static Dependencies dependencies(
            Collection<Cell> inputs, Collection<Cell> weights, Collection<Cell> biases, Collection<Cell> outputs) {
        return new Dependencies(Map.of(
                GridName.INPUT, new LinkedHashSet<>(inputs),
                GridName.FILTER, new LinkedHashSet<>(weights),
                GridName.BIAS, new LinkedHashSet<>(biases),
                GridName.OUTPUT, new LinkedHashSet<>(outputs)));
    }
}
