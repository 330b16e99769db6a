package kernelight.walk;

import java.math.BigDecimal;
import java.util.Optional;

/** A step applied after the terms are reduced: a division, the bias, an activation. */
public sealed interface FinishingStep {
    /**
     * The value after this step.
     *
     * @throws ArithmeticException if it is not finite
     */
    BigDecimal after(BigDecimal value);

    /** The cell whose value this step uses, if it uses one. */
    default Optional<GridCell> reads() {
        return Optional.empty();
    }

    /** Divides the sum by the number of terms. */
    record Mean(int count) implements FinishingStep {
        @Override
        public BigDecimal after(BigDecimal value) {
            return ExactNumber.quotient(value, count);
        }
    }

    /**
     * Adds the bias of a filter or a unit.
     *
     * @param at the cell of the bias
     */
    record AddBias(GridCell at, BigDecimal bias) implements FinishingStep {
        @Override
        public BigDecimal after(BigDecimal value) {
            return value.add(bias);
        }

        @Override
        public Optional<GridCell> reads() {
            return Optional.of(at);
        }
    }

    /**
     * Adds, subtracts or multiplies by a number.
     *
     * @param at the cell of the number; empty for a setting of the layer
     */
    record Arithmetic(Operator operator, Optional<GridCell> at, BigDecimal number) implements FinishingStep {
        public enum Operator {
            PLUS,
            MINUS,
            TIMES
        }

        public Arithmetic(Operator operator, GridCell at, BigDecimal number) {
            this(operator, Optional.of(at), number);
        }

        public Arithmetic(Operator operator, BigDecimal number) {
            this(operator, Optional.empty(), number);
        }

        @Override
        public BigDecimal after(BigDecimal value) {
            return switch (operator) {
                case PLUS -> value.add(number);
                case MINUS -> value.subtract(number);
                case TIMES -> value.multiply(number);
            };
        }

        @Override
        public Optional<GridCell> reads() {
            return at;
        }
    }

    /**
     * Divides by the square root of variance + epsilon.
     *
     * @param at the cell of the variance
     * @param epsilon prevents a division by zero for a constant channel
     */
    record DivideByRoot(GridCell at, BigDecimal variance, BigDecimal epsilon) implements FinishingStep {
        @Override
        public BigDecimal after(BigDecimal value) {
            return ExactNumber.quotient(value, DoubleMath.squareRoot(variance.add(epsilon)));
        }

        @Override
        public Optional<GridCell> reads() {
            return Optional.of(at);
        }
    }

    /**
     * Turns a variance into a value in deviations from the mean: (x - mean) / (sqrt(variance) + epsilon).
     *
     * @param at the cell of x
     * @param epsilon prevents a division by zero where all values are equal
     */
    record Standardize(GridCell at, BigDecimal x, BigDecimal mean, BigDecimal epsilon) implements FinishingStep {
        @Override
        public BigDecimal after(BigDecimal variance) {
            return ExactNumber.quotient(
                    x.subtract(mean), DoubleMath.squareRoot(variance).add(epsilon));
        }

        @Override
        public Optional<GridCell> reads() {
            return Optional.of(at);
        }
    }

    /** Raises the number to a power. */
    record Power(BigDecimal exponent) implements FinishingStep {
        @Override
        public BigDecimal after(BigDecimal value) {
            return DoubleMath.power(value, exponent);
        }
    }

    /** Divides one of the terms by their sum, as softmax does. */
    record ShareOf(Term term) implements FinishingStep {
        @Override
        public BigDecimal after(BigDecimal value) {
            return ExactNumber.quotient(term.value(), value);
        }

        @Override
        public Optional<GridCell> reads() {
            return Optional.of(term.first());
        }
    }

    /** Applies a function; always the last step. */
    record Apply(ScalarFunction function) implements FinishingStep {
        @Override
        public BigDecimal after(BigDecimal value) {
            return function.of(value);
        }
    }
}
