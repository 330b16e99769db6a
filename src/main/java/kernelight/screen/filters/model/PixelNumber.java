package kernelight.screen.filters.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How the numbers of pictures, filters and responses are written: with as many digits as there is room for. */
public final class PixelNumber {
    /** Up to here all whole numbers are exact, and few enough digits to be read. */
    private static final double LARGEST_WHOLE = 1e7;

    private static final int DIGITS_IN_CELL = 3;
    private static final int DIGITS_IN_SUBTOTAL = 4;
    private static final int DIGITS_IN_SUM = 5;

    private PixelNumber() {}

    /** In a cell or on an axis: whole numbers in full, others with three digits. */
    public static String inCell(double value) {
        return text(value, DIGITS_IN_CELL);
    }

    /** In a sum: whole numbers in full, others with five digits. */
    public static String inSum(double value) {
        return text(value, DIGITS_IN_SUM);
    }

    /** Of several products, among other such sums: with four digits. */
    static String inSubtotal(double value) {
        return text(value, DIGITS_IN_SUBTOTAL);
    }

    /** Whether {@link #inSum} has fewer digits than the number. */
    static boolean isRounded(double value) {
        return isRounded(value, inSum(value));
    }

    /** Whether a number is written with fewer digits than it has. */
    static boolean isRounded(double value, String written) {
        return new BigDecimal(written.replace('\u2212', '-')).compareTo(new BigDecimal(value)) != 0;
    }

    private static String text(double value, int digits) {
        if (value == Math.rint(value) && Math.abs(value) < LARGEST_WHOLE) {
            return Long.toString((long) value).replace('-', '\u2212');
        }
        int beforePoint = (int) Math.floor(Math.log10(Math.max(Math.abs(value), 1))) + 1;
        BigDecimal rounded = BigDecimal.valueOf(value)
                .setScale(Math.max(0, digits - beforePoint), RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return (rounded.signum() == 0 ? BigDecimal.ZERO : rounded)
                .toPlainString()
                .replace('-', '\u2212');
    }
}
