package kernelight.exercise;

import java.math.BigDecimal;
import java.util.stream.Stream;
import kernelight.walk.Cell;
import kernelight.walk.NumberTable;
import kernelight.walk.PoolingCase;
import kernelight.walk.PoolingGradient;
import kernelight.words.LocalizedMessage;

/**
 * Asks for the gradient with respect to one input cell of a pooling.
 *
 * @param input the cell of the input
 */
public record PoolingGradientQuestion(PoolingCase example, NumberTable outputGradient, Cell input)
        implements NumberQuestion {
    @Override
    public BigDecimal answer() {
        return new PoolingGradient(example, outputGradient).formula(input).result();
    }

    @Override
    public Stream<NamedMistake> mistakes() {
        PooledGradient right = new PooledGradient(example, outputGradient, input);
        return NamedMistake.all(
                "exercise.gradient.", PoolingGradientMistake.values(), mistake -> mistake.guesses(right));
    }

    /** Says which windows lie over the cell. */
    @Override
    public LocalizedMessage hint() {
        PooledGradient right = new PooledGradient(example, outputGradient, input);
        if (right.windows().isEmpty()) {
            return LocalizedMessage.of("exercise.gradient.hint.input.none");
        }
        return LocalizedMessage.of(
                "exercise.gradient.hint.pooling." + example.kind().reduction()
                        + (right.windows().size() == 1 ? ".one" : ""),
                CoveredCells.of(right.windows().stream().map(Cell::row)).named("rows"),
                CoveredCells.of(right.windows().stream().map(Cell::column)).named("columns"));
    }
}
