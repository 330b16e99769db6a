package kernelight.walk;

import java.math.BigDecimal;
import java.util.Optional;
import kernelight.engine.kernel.ErrorFunction;

/** A function of one number that a formula may end with: an activation or the logarithm. */
public sealed interface ScalarFunction {
    /**
     * The function's value; exact for functions made of straight lines, in double precision for the others.
     *
     * @throws ArithmeticException if it is not finite
     */
    BigDecimal of(BigDecimal x);

    /** Its name in formulas, the same in every language. */
    String symbol();

    /** max(0, x). */
    record Relu() implements ScalarFunction {
        @Override
        public BigDecimal of(BigDecimal x) {
            return x.max(BigDecimal.ZERO);
        }

        @Override
        public String symbol() {
            return "ReLU";
        }
    }

    /** x if x is at least 0, otherwise slope * x. */
    record LeakyRelu(BigDecimal slope) implements ScalarFunction {
        @Override
        public BigDecimal of(BigDecimal x) {
            return x.signum() < 0 ? x.multiply(slope) : x;
        }

        @Override
        public String symbol() {
            return "leaky ReLU";
        }
    }

    /**
     * min(max(x, least), most); from 0 to 6 it is ReLU6.
     *
     * @param least empty for no lower limit
     * @param most empty for no upper limit
     */
    record Clip(Optional<BigDecimal> least, Optional<BigDecimal> most) implements ScalarFunction {
        private static final BigDecimal SIX = BigDecimal.valueOf(6);

        @Override
        public BigDecimal of(BigDecimal x) {
            BigDecimal atLeast = least.map(x::max).orElse(x);
            return most.map(atLeast::min).orElse(atLeast);
        }

        @Override
        public String symbol() {
            boolean isRelu6 = least.filter(limit -> limit.signum() == 0).isPresent()
                    && most.filter(limit -> limit.compareTo(SIX) == 0).isPresent();
            return isRelu6 ? "ReLU6" : "clip";
        }
    }

    /** min(max(slope * x + offset, 0), 1). */
    record HardSigmoid(BigDecimal slope, BigDecimal offset) implements ScalarFunction {
        @Override
        public BigDecimal of(BigDecimal x) {
            return slope.multiply(x).add(offset).max(BigDecimal.ZERO).min(BigDecimal.ONE);
        }

        @Override
        public String symbol() {
            return "hard sigmoid";
        }
    }

    /** x * min(max(x + 3, 0), 6) / 6. */
    record HardSwish() implements ScalarFunction {
        private static final BigDecimal THREE = BigDecimal.valueOf(3);
        private static final BigDecimal SIX = BigDecimal.valueOf(6);

        @Override
        public BigDecimal of(BigDecimal x) {
            return ExactNumber.quotient(
                    x.multiply(x.add(THREE).max(BigDecimal.ZERO).min(SIX)), SIX.intValue());
        }

        @Override
        public String symbol() {
            return "hard swish";
        }
    }

    /** x / (1 + exp(-x)). */
    record Silu() implements ScalarFunction {
        @Override
        public BigDecimal of(BigDecimal x) {
            return DoubleMath.finite(x.doubleValue() / (1 + Math.exp(-x.doubleValue())));
        }

        @Override
        public String symbol() {
            return "SiLU";
        }
    }

    /**
     * x * (1 + erf(x / sqrt(2))) / 2.
     *
     * @param cubic empty for that; otherwise the coefficient c of the approximation x * (1 + tanh(sqrt(2 / pi) * (x + c *
     *     x^3))) / 2
     */
    record Gelu(Optional<Double> cubic) implements ScalarFunction {
        @Override
        public BigDecimal of(BigDecimal number) {
            double x = number.doubleValue();
            double inner = cubic.map(c -> Math.tanh(Math.sqrt(2 / Math.PI) * (x + c * x * x * x)))
                    .orElseGet(() -> ErrorFunction.of(x / Math.sqrt(2)));
            return DoubleMath.finite(x * (1 + inner) / 2);
        }

        @Override
        public String symbol() {
            return "GELU";
        }
    }

    /** 1 / (1 + exp(-x)). */
    record Sigmoid() implements ScalarFunction {
        @Override
        public BigDecimal of(BigDecimal x) {
            return DoubleMath.finite(1 / (1 + Math.exp(-x.doubleValue())));
        }

        @Override
        public String symbol() {
            return "sigmoid";
        }
    }

    /** The hyperbolic tangent. */
    record Tanh() implements ScalarFunction {
        @Override
        public BigDecimal of(BigDecimal x) {
            return DoubleMath.finite(Math.tanh(x.doubleValue()));
        }

        @Override
        public String symbol() {
            return "tanh";
        }
    }

    /** The natural logarithm. */
    record Logarithm() implements ScalarFunction {
        @Override
        public BigDecimal of(BigDecimal x) {
            return DoubleMath.logarithm(x);
        }

        @Override
        public String symbol() {
            return "ln";
        }
    }
}
