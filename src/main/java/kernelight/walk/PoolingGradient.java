package kernelight.walk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The backward pass of a pooling: the cell that was the maximum or minimum of a window gets the whole gradient of that
 * output; in an average, every cell gets an equal share.
 *
 * @param outputGradient the gradient with respect to the output, of the output's size
 * @param winners for each output, in the order of {@link Sizes#index}, the cell that was the maximum or minimum; empty for
 *     averages
 * @param sharers for each output, in the same order, the number of cells that share its gradient in an average
 * @throws IllegalArgumentException if the gradient has another size than the output
 */
public record PoolingGradient(
        PoolingCase example, NumberTable outputGradient, List<Cell> winners, List<Integer> sharers)
        implements Operation {
    public PoolingGradient {
        if (!outputGradient.sizes().equals(example.outputSizes())) {
            throw new IllegalArgumentException(
                    "The gradient has " + outputGradient.sizes() + ", but the output has " + example.outputSizes());
        }
    }

    public PoolingGradient(PoolingCase example, NumberTable outputGradient) {
        this(
                example,
                outputGradient,
                example.outputSizes()
                        .cells()
                        .flatMap(output -> new Pooling(example).winner(output).stream())
                        .toList(),
                example.outputSizes().cells().map(example::contributingCells).toList());
    }

    @Override
    public GridName target() {
        return GridName.INPUT_GRADIENT;
    }

    @Override
    public Sizes targetSizes() {
        return example.input().sizes();
    }

    @Override
    public List<Operand> operands() {
        return List.of(new Operand(GridName.OUTPUT_GRADIENT, outputGradient));
    }

    /** The gradients this cell gets from the windows that cover it. */
    @Override
    public CellFormula formula(Cell input) {
        return CellFormula.sum(example.outputsOver(input).stream()
                .flatMap(output -> share(input, output))
                .toList());
    }

    @Override
    public int microSteps(Cell input) {
        List<Cell> outputs = example.outputsOver(input);
        return 1
                + (example.kind().isAverage()
                        ? outputs.size()
                        : (int) outputs.stream()
                                .filter(output -> winners.get(index(output)).equals(input))
                                .count());
    }

    private Stream<Term> share(Cell input, Cell output) {
        GridCell from = new GridCell(GridName.OUTPUT_GRADIENT, output);
        if (example.kind().isAverage()) {
            return Stream.of(Term.share(from, outputGradient.at(output), sharers.get(index(output)), 0));
        }
        boolean won = winners.get(index(output)).equals(input);
        return won ? Stream.of(Term.number(from, outputGradient.at(output), 0)) : Stream.empty();
    }

    private int index(Cell output) {
        return outputGradient.sizes().index(output);
    }

    /** An input cell is connected with the same cells as its gradient. */
    @Override
    public Dependencies dependencies(GridCell pointed) {
        if (pointed.grid() == GridName.INPUT) {
            Cell cell = pointed.cell();
            if (!targetSizes().contains(cell)) {
                return new Dependencies(Map.of(GridName.INPUT, Set.of(cell)));
            }
            Dependencies own = dependencies(new GridCell(GridName.INPUT_GRADIENT, cell));
            return new Dependencies(Map.of(
                    GridName.INPUT, Set.of(cell),
                    GridName.INPUT_GRADIENT, Set.of(cell),
                    GridName.OUTPUT_GRADIENT, own.in(GridName.OUTPUT_GRADIENT)));
        }
        if (pointed.grid() != GridName.OUTPUT_GRADIENT) {
            return Operation.super.dependencies(pointed);
        }
        Cell output = pointed.cell();
        Stream<Cell> receivers = example.kind().isAverage()
                ? example.windowCells(output).stream().filter(targetSizes()::contains)
                : Stream.of(winners.get(index(output)));
        return new Dependencies(Map.of(
                GridName.OUTPUT_GRADIENT,
                Set.of(output),
                GridName.INPUT_GRADIENT,
                receivers.collect(Collectors.toSet())));
    }
}
