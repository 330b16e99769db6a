package kernelight.walk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The gradient's way back through a pooling: whoever won a window gets all of that output's gradient, and in an average
 * every cell gets the same share of it.
 *
 * @param outputGradient as large as the output
 * @param winners of each output in the order in which they are counted; none for averages
 */
public record PoolingGradient(PoolingCase example, NumberTable outputGradient, List<Cell> winners)
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
                        .toList());
    }

    @Override
    public GridName target() {
        return GridName.INPUT_GRADIENT;
    }

    @Override
    public Sizes targetSizes() {
        return example.input().sizes();
    }

    /** What each window over this cell hands back to it. */
    @Override
    public Recipe recipe(Cell input) {
        return Recipe.sum(example.outputsOver(input).stream()
                .flatMap(output -> share(input, output))
                .toList());
    }

    private Stream<Term> share(Cell input, Cell output) {
        GridCell from = new GridCell(GridName.OUTPUT_GRADIENT, output);
        if (example.kind().isAverage()) {
            return Stream.of(Term.share(from, outputGradient.at(output), sharers(output), 0));
        }
        boolean won = winners.get(outputGradient.sizes().index(output)).equals(input);
        return won ? Stream.of(Term.number(from, outputGradient.at(output), 0)) : Stream.empty();
    }

    private int sharers(Cell output) {
        return (int)
                example.windowCells(output).stream().filter(example::takesPart).count();
    }

    @Override
    public Ties ties(GridCell pointed) {
        if (pointed.grid() != GridName.OUTPUT_GRADIENT) {
            return Operation.super.ties(pointed);
        }
        Cell output = pointed.cell();
        Stream<Cell> receivers = example.kind().isAverage()
                ? example.windowCells(output).stream().filter(targetSizes()::contains)
                : Stream.of(winners.get(outputGradient.sizes().index(output)));
        return new Ties(Map.of(
                GridName.OUTPUT_GRADIENT,
                Set.of(output),
                GridName.INPUT_GRADIENT,
                receivers.collect(Collectors.toSet())));
    }
}
