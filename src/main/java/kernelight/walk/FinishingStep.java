package kernelight.walk;

import java.math.BigDecimal;
import java.util.Optional;

/** A step that a number takes after its terms are in: a division, the bias, an activation. */
public sealed interface FinishingStep {
    /**
     * The number after this step.
     *
     * @throws ArithmeticException where it is not finite
     */
    BigDecimal after(BigDecimal value);

    /** The cell whose number it brings in, if that stands in a table. */
    default Optional<GridCell> reads() {
        return Optional.empty();
    }

    /** Divides the sum by how many numbers there are. */
    record Mean(int count) implements FinishingStep {
        @Override
        public BigDecimal after(BigDecimal value) {
            return ExactNumber.quotient(value, count);
        }
    }

    /** Adds the bias of a filter or a unit. */
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
     * Adds, takes off or multiplies by a number.
     *
     * @param at where the number stands; nowhere for a setting of the layer
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
     * Divides by a standard deviation: the square root of a variance and a little more.
     *
     * @param at where the variance stands
     * @param epsilon keeps the root of a channel that never changes from being zero
     */
    record DivideByRoot(GridCell at, BigDecimal variance, BigDecimal epsilon) implements FinishingStep {
        @Override
        public BigDecimal after(BigDecimal value) {
            return ExactNumber.quotient(value, InDouble.squareRoot(variance.add(epsilon)));
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
            return InDouble.power(value, exponent);
        }
    }

    /** Divides one of the terms by the sum: its share. */
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

    /** Puts the number through a function; always the last step. */
    record Apply(ScalarFunction function) implements FinishingStep {
        @Override
        public BigDecimal after(BigDecimal value) {
            return function.of(value);
        }
    }
}
