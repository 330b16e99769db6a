package kernelight.stage.sheet;

import java.math.BigDecimal;
import kernelight.walk.ExactNumber;

/** How numbers are written on a stage. */
public final class NumberText {
    private static final int LENGTH_IN_CELL = 6;
    private static final int LENGTH_IN_SUM = 9;

    private NumberText() {}

    /** In a cell: whole numbers in full, long decimals rounded and marked as rounded. */
    public static String inCell(BigDecimal value) {
        return ExactNumber.text(value, LENGTH_IN_CELL);
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
