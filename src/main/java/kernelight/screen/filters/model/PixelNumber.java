package kernelight.screen.filters.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.function.Predicate;

/** How the numbers of pictures, filters and responses are written: with as many digits as there is room for. */
public final class PixelNumber {
    /** Up to here all whole numbers are exact, and few enough digits to be read. */
    private static final double LARGEST_WHOLE = 1e7;

    private static final int DIGITS_IN_CELL = 3;
    /** The share of a number that leaving out digits may change in a narrow cell. */
    private static final double LARGEST_ERROR = 0.05;

    private static final int DIGITS_IN_SUBTOTAL = 4;
    private static final int DIGITS_IN_RESULT = 4;
    private static final int DIGITS_IN_SUM = 5;

    private PixelNumber() {}

    /** In a cell or on an axis: whole numbers in full, others with three digits. */
    public static String inCell(double value) {
        return text(value, DIGITS_IN_CELL);
    }

    /**
     * In a cell that not every number fits into: with fewer digits, in the end as a power of ten: 5.7e6.
     *
     * @param fits whether a text has room; the shortest is taken if none has
     */
    public static String inCell(double value, Predicate<String> fits) {
        return inCell(value, DIGITS_IN_CELL, fits);
    }

    /** The same of what comes out: as {@link #inResult}, if that fits. */
    public static String resultInCell(double value, Predicate<String> fits) {
        return inCell(value, DIGITS_IN_RESULT, fits);
    }

    private static String inCell(double value, int most, Predicate<String> fits) {
        for (int digits = most; digits > 0; digits--) {
            String text = text(value, digits);
            if (fits.test(text) && (digits >= DIGITS_IN_CELL || isNear(text, value))) {
                return text;
            }
        }
        String shortened = power(value, 1);
        return fits.test(shortened) ? shortened : power(value, 0);
    }

    private static boolean isNear(String written, double value) {
        return Math.abs(Double.parseDouble(written.replace('\u2212', '-')) - value) <= LARGEST_ERROR * Math.abs(value);
    }

    private static String power(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "e", value)
                .replaceFirst("e\\+?(-?)0*(\\d)", "e$1$2")
                .replace('-', '\u2212');
    }

    /** In a sum: whole numbers in full, others with five digits. */
    public static String inSum(double value) {
        return text(value, DIGITS_IN_SUM);
    }

    /** What comes out, wherever it is written in full: whole numbers in full, others with four digits. */
    public static String inResult(double value) {
        return text(value, DIGITS_IN_RESULT);
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
