package kernelight.exercise;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;
import kernelight.words.Message;

/** Whether what was typed is a number: exactly, or rounded where it has no end. */
final class TypedNumber {
    private static final int ENDLESS = 20;
    private static final int ENOUGH_DECIMALS = 2;

    private TypedNumber() {}

    static boolean is(BigDecimal typed, BigDecimal number) {
        if (typed.compareTo(number) == 0) {
            return true;
        }
        return isEndless(number) && typed.scale() >= ENOUGH_DECIMALS && rounded(number, typed, RoundingMode.HALF_UP);
    }

    /** What is still to be done with a number that is right as far as it goes: rounded too far, or cut off. */
    static Optional<Message> missing(BigDecimal typed, BigDecimal number) {
        boolean right =
                Stream.of(RoundingMode.HALF_UP, RoundingMode.DOWN).anyMatch(mode -> rounded(number, typed, mode));
        if (!right || typed.scale() >= number.scale()) {
            return Optional.empty();
        }
        return Optional.of(Message.of(isEndless(number) ? "exercise.coarse.endless" : "exercise.coarse.finite"));
    }

    private static boolean isEndless(BigDecimal number) {
        return number.scale() >= ENDLESS;
    }

    private static boolean rounded(BigDecimal number, BigDecimal typed, RoundingMode mode) {
        return number.setScale(Math.max(0, typed.scale()), mode).compareTo(typed) == 0;
    }
}
