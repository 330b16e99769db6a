package kernelight.exercise;

import java.math.BigDecimal;
import java.util.stream.Stream;
import kernelight.walk.Cell;
import kernelight.walk.Pooling;
import kernelight.walk.PoolingCase;
import kernelight.words.LocalizedMessage;

/**
 * Asks for the value of one output cell of a pooling.
 *
 * @param output the cell of the output that is asked for
 */
public record PoolingQuestion(PoolingCase example, Cell output) implements NumberQuestion {
    @Override
    public BigDecimal answer() {
        return new Pooling(example).formula(output).result();
    }

    @Override
    public Stream<NamedMistake> mistakes() {
        PooledWindow right = PooledWindow.right(example, output);
        return NamedMistake.all("exercise.", PoolingMistake.values(), mistake -> mistake.guesses(right));
    }

    @Override
    public LocalizedMessage hint() {
        return LocalizedMessage.of("exercise.hint." + example.kind().reduction().name());
    }
}
