package kernelight.exercise;

import java.math.BigDecimal;
import java.util.Arrays;
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
        return new Pooling(example).recipe(output).result();
    }

    @Override
    public Verdict verdict(BigDecimal typed) {
        if (TypedNumber.is(typed, answer())) {
            return new Verdict.Right();
        }
        return Arrays.stream(PoolingMistake.values())
                .flatMap(mistake -> mistake.guesses(example, output)
                        .filter(guess -> TypedNumber.is(typed, guess.number()))
                        .map(guess -> guess.verdict(mistake.name())))
                .<Verdict>map(mistaken -> mistaken)
                .findFirst()
                .orElseGet(() -> new Verdict.Unexplained(hint()));
    }

    /** Where to begin. */
    @Override
    public Message hint() {
        return Message.of("exercise.hint." + example.kind().fold().name());
    }
}
