package kernelight.exercise;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Whether what was typed is a number: exactly, or rounded where it has no end. */
final class TypedNumber {
    private static final int ENDLESS = 20;
    private static final int ENOUGH_DECIMALS = 2;

    private TypedNumber() {}

    static boolean is(BigDecimal typed, BigDecimal number) {
        if (typed.compareTo(number) == 0) {
            return true;
        }
        return number.scale() >= ENDLESS
                && typed.scale() >= ENOUGH_DECIMALS
                && number.setScale(typed.scale(), RoundingMode.HALF_UP).compareTo(typed) == 0;
    }
}
