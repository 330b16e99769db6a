package kernelight.walk;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How exact numbers are kept and written: integers stay integers, and what had to be rounded says so. */
public final class ExactNumber {

    /** Stands before a number that is shown with fewer digits than it has. */
    public static final String ROUNDED = "\u2248";

    private static final char MINUS = '\u2212';

    private ExactNumber() {}

    /** The same value in one spelling, so that 1, 1.0 and 1E0 are equal. */
    public static BigDecimal normal(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** All its digits. */
    public static String text(BigDecimal value) {
        return normal(value).toPlainString().replace('-', MINUS);
    }

    /**
     * All its digits where they fit into {@code length} characters; otherwise rounded to what fits and marked with
     * {@link #ROUNDED}. The digits before the point are never dropped.
     */
    public static String text(BigDecimal value, int length) {
        String exact = text(value);
        if (exact.length() <= length || normal(value).scale() == 0) {
            return exact;
        }
        int beforePoint = exact.indexOf('.');
        int decimals = Math.max(0, length - ROUNDED.length() - beforePoint - 1);
        return ROUNDED + text(value.setScale(decimals, RoundingMode.HALF_EVEN));
    }
}
