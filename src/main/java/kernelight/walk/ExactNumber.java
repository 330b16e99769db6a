package kernelight.walk;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** How exact numbers are kept and written: integers stay integers, and what had to be rounded says so. */
public final class ExactNumber {

    /** Stands before a number that is shown with fewer digits than it has. */
    public static final String ROUNDED = "\u2248";

    private static final int DIGITS = 34;
    private static final MathContext PRECISION = new MathContext(DIGITS, RoundingMode.HALF_EVEN);
    private static final char MINUS = '\u2212';

    /** Most numbers of a lecture are small and whole: their texts are made once. */
    private static final int LARGEST_KEPT = 9_999;

    private static final int DIGITS_KEPT = 4;
    private static final String[] KEPT = new String[2 * LARGEST_KEPT + 1];

    private ExactNumber() {}

    /**
     * A float as the exact decimal that it is, in the spelling of {@link #normal}: the decimal of a double ends with a
     * digit that counts.
     *
     * @throws ArithmeticException where it is infinite or not a number
     */
    public static BigDecimal of(float value) {
        if (!Float.isFinite(value)) {
            throw new ArithmeticException("There is no decimal for " + value);
        }
        return new BigDecimal(value);
    }

    /** The same value in one spelling, so that 1, 1.0 and 1E0 are equal. */
    public static BigDecimal normal(BigDecimal value) {
        if (value.scale() == 0) {
            return value;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The whole quotient where it has an end, otherwise its first {@value #DIGITS} digits. */
    public static BigDecimal quotient(BigDecimal value, int divisor) {
        return divisor == 1 ? value : normal(value.divide(BigDecimal.valueOf(divisor), PRECISION));
    }

    /**
     * The same of two exact numbers.
     *
     * @throws ArithmeticException where the divisor is 0
     */
    public static BigDecimal quotient(BigDecimal value, BigDecimal divisor) {
        return normal(value.divide(divisor, PRECISION));
    }

    /** The first {@value #DIGITS} digits of a product. */
    static BigDecimal product(BigDecimal first, BigDecimal second) {
        return first.multiply(second, PRECISION);
    }

    /** What terms add up to; rounded only once, in the end, and only where a division does not come out even. */
    static BigDecimal sumOf(List<Term> terms) {
        if (terms.stream().allMatch(Term::isSmallAndWhole)) { // most are, and it saves an object or two for each
            return BigDecimal.valueOf(
                    terms.stream().mapToLong(Term::wholeProduct).sum());
        }
        int denominator = commonDenominator(terms);
        BigDecimal sum = BigDecimal.ZERO;
        for (Term term : terms) {
            sum = sum.add(term.over(denominator));
        }
        return normal(quotient(sum, denominator));
    }

    /** The smallest number that every term's divisor divides. */
    static int commonDenominator(List<Term> terms) {
        return terms.stream().mapToInt(Term::divisor).reduce(1, ExactNumber::leastCommonMultiple);
    }

    private static int leastCommonMultiple(int a, int b) {
        return a % b == 0
                ? a
                : a / BigInteger.valueOf(a).gcd(BigInteger.valueOf(b)).intValue() * b;
    }

    /** All its digits. */
    public static String text(BigDecimal value) {
        BigDecimal normal = normal(value);
        if (normal.scale() > 0 || normal.precision() > DIGITS_KEPT) {
            return written(normal);
        }
        int index = normal.intValue() + LARGEST_KEPT;
        if (KEPT[index] == null) {
            KEPT[index] = written(normal);
        }
        return KEPT[index];
    }

    private static String written(BigDecimal normal) {
        return normal.toPlainString().replace('-', MINUS);
    }

    /**
     * All its digits where they fit into {@code length} characters; otherwise rounded to what fits and marked with
     * {@link #ROUNDED}. The digits before the point are never dropped.
     */
    public static String text(BigDecimal value, int length) {
        BigDecimal normal = normal(value);
        int beforePoint = Math.max(1, normal.precision() - normal.scale()) + (normal.signum() < 0 ? 1 : 0);
        if (normal.scale() == 0 || beforePoint + 1 + normal.scale() <= length) {
            return text(normal);
        }
        int decimals = Math.max(0, length - ROUNDED.length() - beforePoint - 1);
        return ROUNDED + text(normal.setScale(decimals, RoundingMode.HALF_EVEN));
    }
}
