package kernelight.walk;

import java.math.BigDecimal;

/** Functions whose values are no decimals: computed in double precision, which has about 16 digits. */
final class InDouble {
    /** Below it a double of the exponential has fewer digits, and soon none. */
    private static final BigDecimal SMALLEST_EXPONENT = BigDecimal.valueOf(-700);

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private InDouble() {}

    /** exp(x); never rounded to zero, however small it is. */
    static BigDecimal exponential(BigDecimal x) {
        if (x.compareTo(SMALLEST_EXPONENT) < 0) {
            return ExactNumber.product(exponential(x.divide(TWO)), exponential(x.divide(TWO)));
        }
        return finite(Math.exp(x.doubleValue()));
    }

    /** ln(x), also of numbers too small for a double. */
    static BigDecimal logarithm(BigDecimal x) {
        double value = x.doubleValue();
        if (value >= Double.MIN_NORMAL) {
            return finite(Math.log(value));
        }
        int exponent = x.precision() - x.scale(); // x is 0.1 to 1 times 10 to this power
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
     * As a decimal.
     *
     * @throws ArithmeticException where it is infinite or not a number
     */
    static BigDecimal finite(double value) {
        if (!Double.isFinite(value)) {
            throw new ArithmeticException("The formula has no finite value here: " + value);
        }
        return ExactNumber.normal(BigDecimal.valueOf(value));
    }
}
