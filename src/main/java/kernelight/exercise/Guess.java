package kernelight.exercise;

import java.math.BigDecimal;
import java.util.List;

/**
 * The wrong answer a mistake leads to.
 *
 * @param arguments the arguments of the text that explains the mistake
 */
record Guess(BigDecimal number, List<Object> arguments) {
    static Guess of(BigDecimal number, Object... arguments) {
        return new Guess(number, List.of(arguments));
    }
}
