package kernelight.exercise;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import kernelight.words.LocalizedMessage;

/**
 * A mistake and the wrong number it leads to.
 *
 * @param texts the common prefix of the text keys of the mistake's hint and explanation
 * @param name what the mistake is called in the text keys
 * @param number the wrong number; it may happen to equal the right one
 * @param arguments the details for the text that explains the mistake, for instance which channel was forgotten
 */
public record NamedMistake(String texts, String name, BigDecimal number, List<Object> arguments) {
    public NamedMistake {
        arguments = List.copyOf(arguments);
    }

    /** Every number that each mistake of an enum leads to, in the enum's order. */
    static <M extends Enum<M>> Stream<NamedMistake> all(
            String texts, M[] mistakes, Function<M, Stream<Guess>> guesses) {
        return Arrays.stream(mistakes)
                .flatMap(mistake -> guesses.apply(mistake)
                        .map(guess -> new NamedMistake(texts, mistake.name(), guess.number(), guess.arguments())));
    }

    /** Where to look, without giving the answer. */
    public LocalizedMessage hint() {
        return LocalizedMessage.of(texts + "hint." + name);
    }

    /** What went wrong. */
    public LocalizedMessage explanation() {
        return new LocalizedMessage(texts + "mistake." + name, arguments);
    }

    /** What went wrong, without the details; only for mistakes that have some. */
    LocalizedMessage explanationWithoutDetails() {
        return LocalizedMessage.of(texts + "mistake." + name + ".some");
    }
}
