package kernelight.exercise;

import java.math.BigDecimal;
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
    public Verdict explain(BigDecimal typed) {
        PooledGradient right = new PooledGradient(example, outputGradient, input);
        return Explanations.verdict(
                PoolingGradientMistake.values(),
                mistake -> mistake.guesses(right),
                guess -> TypedNumber.matches(typed, guess.number()),
                "exercise.gradient.",
                hint());
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
