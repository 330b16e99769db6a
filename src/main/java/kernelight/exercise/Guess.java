package kernelight.exercise;

import java.math.BigDecimal;
import java.util.List;

/**
 * A number that a mistake arrives at.
 *
 * @param arguments of the sentence that explains the mistake
 */
record Guess(BigDecimal number, List<Object> arguments) {
    static Guess of(BigDecimal number, Object... arguments) {
        return new Guess(number, List.of(arguments));
    }
}
