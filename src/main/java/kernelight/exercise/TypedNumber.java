package kernelight.exercise;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;
import kernelight.words.LocalizedMessage;

/** Compares a typed number with the right one: exactly, or rounded if the right one has endless decimals. */
final class TypedNumber {
    private static final int ENDLESS_SCALE = 20;
    private static final int ENOUGH_DECIMALS = 2;
    /** Half a unit of the last of them. */
    private static final BigDecimal ENOUGH_ROUNDED = new BigDecimal("0.005");

    private TypedNumber() {}

    static boolean matches(BigDecimal typed, BigDecimal number) {
        if (typed.compareTo(number) == 0) {
            return true;
        }
        return isEndless(number)
                && typed.scale() >= ENOUGH_DECIMALS
                && equalsRounded(number, typed, RoundingMode.HALF_UP);
    }

    /** How far a number with enough decimals may lie from this one and still match it. */
    static BigDecimal tolerance(BigDecimal number) {
        return isEndless(number) ? ENOUGH_ROUNDED : BigDecimal.ZERO;
    }

    /** Advice for a number that was rounded or cut off too early; empty if its digits are wrong or nothing is missing. */
    static Optional<LocalizedMessage> missing(BigDecimal typed, BigDecimal number) {
        boolean right =
                Stream.of(RoundingMode.HALF_UP, RoundingMode.DOWN).anyMatch(mode -> equalsRounded(number, typed, mode));
        if (!right || typed.scale() >= number.scale()) {
            return Optional.empty();
        }
        return Optional.of(
                LocalizedMessage.of(isEndless(number) ? "exercise.coarse.endless" : "exercise.coarse.finite"));
    }

    private static boolean isEndless(BigDecimal number) {
        return number.scale() >= ENDLESS_SCALE;
    }

    private static boolean equalsRounded(BigDecimal number, BigDecimal typed, RoundingMode mode) {
        return number.setScale(Math.max(0, typed.scale()), mode).compareTo(typed) == 0;
    }
}
