package kernelight.formula;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact fraction in lowest terms with a positive denominator. All operations throw an {@link ArithmeticException} if a
 * result does not fit into a long.
 *
 * @throws ArithmeticException if the denominator is 0
 */
public record Ratio(long numerator, long denominator) {

    public Ratio {
        if (denominator == 0) {
            throw new ArithmeticException(numerator + " divided by 0");
        }
        long divisor = gcd(Math.abs(numerator), Math.abs(denominator)) * Long.signum(denominator);
        numerator /= divisor;
        denominator /= divisor;
    }

    public static Ratio of(long whole) {
        return new Ratio(whole, 1);
    }

    public boolean isWhole() {
        return denominator == 1;
    }

    public Ratio plus(Ratio other) {
        return new Ratio(
                Math.addExact(
                        Math.multiplyExact(numerator, other.denominator),
                        Math.multiplyExact(other.numerator, denominator)),
                Math.multiplyExact(denominator, other.denominator));
    }

    public Ratio minus(Ratio other) {
        return plus(new Ratio(-other.numerator, other.denominator));
    }

    public Ratio times(Ratio other) {
        return new Ratio(
                Math.multiplyExact(numerator, other.numerator), Math.multiplyExact(denominator, other.denominator));
    }

    public Ratio dividedBy(Ratio other) {
        return times(new Ratio(other.denominator, other.numerator));
    }

    public Ratio floor() {
        return of(Math.floorDiv(numerator, denominator));
    }

    /** The value rounded to this number of decimals, for display. */
    public BigDecimal decimal(int decimals) {
        return BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), decimals, RoundingMode.HALF_EVEN);
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
