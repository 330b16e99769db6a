package kernelight.walk;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** Arithmetic and formatting of exact numbers: integers stay integers, and rounded numbers are marked. */
public final class ExactNumber {

    /** The prefix of a number shown with fewer digits than it has. */
    public static final String ROUNDED = "\u2248";

    private static final int DIGITS = 34;
    private static final MathContext PRECISION = new MathContext(DIGITS, RoundingMode.HALF_EVEN);
    private static final char MINUS = '\u2212';

    /** Most numbers are small integers, so their texts are cached. */
    private static final int LARGEST_CACHED = 9_999;

    private static final int DIGITS_CACHED = 4;
    private static final String[] CACHE = new String[2 * LARGEST_CACHED + 1];

    private ExactNumber() {}

    /**
     * The exact decimal value of a float, already {@link #normal normalized}, because the decimal of a binary fraction never
     * ends with a zero.
     *
     * @throws ArithmeticException if it is infinite or NaN
     */
    public static BigDecimal of(float value) {
        if (!Float.isFinite(value)) {
            throw new ArithmeticException("There is no decimal for " + value);
        }
        return new BigDecimal(value);
    }

    /** The value in a normal form, so that 1, 1.0 and 1E0 are equal. */
    public static BigDecimal normal(BigDecimal value) {
        if (value.scale() == 0) {
            return value;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /**
     * The quotient: exact if it is a finite decimal, otherwise rounded to {@value #DIGITS} digits.
     *
     * @throws ArithmeticException if the divisor is 0
     */
    public static BigDecimal quotient(BigDecimal value, int divisor) {
        return divisor == 1 ? value : normal(value.divide(BigDecimal.valueOf(divisor), PRECISION));
    }

    /**
     * The quotient of two exact numbers, rounded to {@value #DIGITS} digits.
     *
     * @throws ArithmeticException if the divisor is 0
     */
    public static BigDecimal quotient(BigDecimal value, BigDecimal divisor) {
        return normal(value.divide(divisor, PRECISION));
    }

    /** The product, rounded to {@value #DIGITS} digits. */
    static BigDecimal product(BigDecimal first, BigDecimal second) {
        return first.multiply(second, PRECISION);
    }

    /** The sum of the terms. It is rounded at most once, at the end, if the division has no finite decimal. */
    static BigDecimal sumOf(List<Term> terms) {
        if (terms.stream().allMatch(Term::isSmallAndWhole)) { // the common case, without allocations per term
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

    /** The least common multiple of the terms' divisors. */
    static int commonDenominator(List<Term> terms) {
        return terms.stream().mapToInt(Term::divisor).reduce(1, ExactNumber::leastCommonMultiple);
    }

    private static int leastCommonMultiple(int a, int b) {
        return a % b == 0
                ? a
                : a / BigInteger.valueOf(a).gcd(BigInteger.valueOf(b)).intValue() * b;
    }

    /** The number with all its digits. */
    public static String text(BigDecimal value) {
        BigDecimal normal = normal(value);
        if (normal.scale() > 0 || normal.precision() > DIGITS_CACHED) {
            return format(normal);
        }
        int index = normal.intValue() + LARGEST_CACHED;
        if (CACHE[index] == null) {
            CACHE[index] = format(normal);
        }
        return CACHE[index];
    }

    /** The number with all its digits as a factor of a product that is written out: a negative one in parentheses. */
    public static String factor(BigDecimal value) {
        return value.signum() < 0 ? "(" + text(value) + ")" : text(value);
    }

    private static String format(BigDecimal normal) {
        return normal.toPlainString().replace('-', MINUS);
    }

    /**
     * The number with all its digits if they fit into {@code length} characters, its sign not counted, so that a number and
     * its negative have as many decimals; otherwise rounded to fit and marked with {@link #ROUNDED}. The digits before the decimal point are never dropped.
     */
    public static String text(BigDecimal value, int length) {
        BigDecimal normal = normal(value);
        int beforePoint = Math.max(1, normal.precision() - normal.scale());
        if (normal.scale() == 0 || beforePoint + 1 + normal.scale() <= length) {
            return text(normal);
        }
        int decimals = Math.max(0, length - ROUNDED.length() - beforePoint - 1);
        return ROUNDED + text(normal.setScale(decimals, RoundingMode.HALF_EVEN));
    }
}
