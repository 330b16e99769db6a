package kernelight.walk;

import java.math.BigDecimal;

/** A function of one number that a formula may end with: an activation or the logarithm. */
public sealed interface ScalarFunction {
    /**
     * The function's value; exact for ReLU and leaky ReLU, in double precision for the others.
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
