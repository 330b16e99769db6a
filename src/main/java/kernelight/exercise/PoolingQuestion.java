package kernelight.exercise;

import java.math.BigDecimal;
import kernelight.walk.Cell;
import kernelight.walk.Pooling;
import kernelight.walk.PoolingCase;
import kernelight.words.Message;

/**
 * What is the number of this output of a pooling?
 *
 * @param output a cell of the output
 */
public record PoolingQuestion(PoolingCase example, Cell output) implements NumberQuestion {
    @Override
    public BigDecimal answer() {
        return new Pooling(example).formula(output).result();
    }

    @Override
    public Verdict explain(BigDecimal typed) {
        PooledWindow right = PooledWindow.right(example, output);
        return Explanations.verdict(
                PoolingMistake.values(),
                mistake -> mistake.guesses(right),
                guess -> TypedNumber.is(typed, guess.number()),
                "exercise.",
                hint());
    }

    /** Where to begin. */
    @Override
    public Message hint() {
        return Message.of("exercise.hint." + example.kind().reduction().name());
    }
}
