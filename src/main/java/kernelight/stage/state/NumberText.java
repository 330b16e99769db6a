package kernelight.stage.state;

import java.math.BigDecimal;
import java.math.RoundingMode;
import kernelight.walk.ExactNumber;

/** How numbers are written on a stage. */
public final class NumberText {
    private static final int LENGTH_IN_CELL = 6;
    private static final int LENGTH_IN_SUM = 9;
    private static final int DIGITS_OF_FLOAT = 3;

    private NumberText() {}

    /** In a cell: whole numbers in full, long decimals rounded and marked as rounded. */
    public static String inCell(BigDecimal value) {
        return ExactNumber.text(value, LENGTH_IN_CELL);
    }

    /** In a cell of a table that says that its numbers are rounded: three digits, trailing zeros included. */
    public static String roundedInCell(BigDecimal value) {
        if (value.signum() == 0) {
            return "0";
        }
        int beforePoint = value.precision() - value.scale();
        int decimals = Math.clamp(DIGITS_OF_FLOAT - Math.max(1, beforePoint), 0, DIGITS_OF_FLOAT);
        return value.setScale(decimals, RoundingMode.HALF_EVEN).toPlainString().replace('-', '\u2212');
    }

    /** In a sum, where there is more room. */
    public static String inSum(BigDecimal value) {
        return ExactNumber.text(value, LENGTH_IN_SUM);
    }

    /** A factor or a term; a negative one in parentheses, since it always follows a sign or a dot. */
    public static String factor(BigDecimal value) {
        return value.signum() < 0 ? "(" + inSum(value) + ")" : inSum(value);
    }
}
