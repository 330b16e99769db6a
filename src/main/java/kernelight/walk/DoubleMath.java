package kernelight.walk;

import java.math.BigDecimal;

/** Functions whose values are no finite decimals, computed in double precision (about 16 digits). */
final class DoubleMath {
    /** Below this, exp(x) is close to the smallest doubles and loses digits. */
    private static final BigDecimal SMALLEST_EXPONENT = BigDecimal.valueOf(-700);

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private DoubleMath() {}

    /** exp(x); not rounded to zero for very negative x. */
    static BigDecimal exponential(BigDecimal x) {
        if (x.compareTo(SMALLEST_EXPONENT) < 0) {
            return ExactNumber.product(exponential(x.divide(TWO)), exponential(x.divide(TWO)));
        }
        return finite(Math.exp(x.doubleValue()));
    }

    /** ln(x), also for numbers too small for a double. */
    static BigDecimal logarithm(BigDecimal x) {
        double value = x.doubleValue();
        if (value >= Double.MIN_NORMAL) {
            return finite(Math.log(value));
        }
        int exponent = x.precision() - x.scale(); // x = m * 10^exponent with 0.1 <= m < 1
        double mantissa = x.scaleByPowerOfTen(-exponent).doubleValue();
        return finite(Math.log(mantissa) + exponent * Math.log(10));
    }

    static BigDecimal squareRoot(BigDecimal x) {
        return finite(Math.sqrt(x.doubleValue()));
    }

    static BigDecimal power(BigDecimal x, BigDecimal exponent) {
        return finite(Math.pow(x.doubleValue(), exponent.doubleValue()));
    }

    /**
     * The value as a decimal.
     *
     * @throws ArithmeticException if it is infinite or NaN
     */
    static BigDecimal finite(double value) {
        if (!Double.isFinite(value)) {
            throw new ArithmeticException("The formula has no finite value here: " + value);
        }
        return ExactNumber.normal(BigDecimal.valueOf(value));
    }
}
