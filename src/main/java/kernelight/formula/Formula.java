package kernelight.formula;

import java.util.List;

/** A formula as an expression tree. Every node can compute its {@link #value()}. */
public sealed interface Formula {

    /**
     * The exact value of this part.
     *
     * @throws ArithmeticException if a division by 0 or an overflow of a long occurs
     */
    Ratio value();

    /** A letter that stands for a number, such as N for the input's size. */
    record Symbol(String letter, Quantity quantity, long number) implements Formula {
        @Override
        public Ratio value() {
            return Ratio.of(number);
        }
    }

    /** A number that is part of the formula itself, such as the 2 in 2P. */
    record Constant(long number) implements Formula {
        @Override
        public Ratio value() {
            return Ratio.of(number);
        }
    }

    /** A part in parentheses. */
    record Group(Formula content) implements Formula {
        @Override
        public Ratio value() {
            return content.value();
        }
    }

    record Plus(Formula left, Formula right) implements Formula {
        @Override
        public Ratio value() {
            return left.value().plus(right.value());
        }
    }

    record Minus(Formula left, Formula right) implements Formula {
        @Override
        public Ratio value() {
            return left.value().minus(right.value());
        }
    }

    record Times(Formula left, Formula right) implements Formula {
        @Override
        public Ratio value() {
            return left.value().times(right.value());
        }
    }

    /** Factors with a dot between them, in letters, too: their letters would otherwise read as one word. */
    record Product(List<Formula> factors) implements Formula {
        public Product {
            factors = List.copyOf(factors);
        }

        public static Product of(Formula... factors) {
            return new Product(List.of(factors));
        }

        @Override
        public Ratio value() {
            return factors.stream().map(Formula::value).reduce(Ratio.of(1), Ratio::times);
        }
    }

    record Fraction(Formula numerator, Formula denominator) implements Formula {
        @Override
        public Ratio value() {
            return numerator.value().dividedBy(denominator.value());
        }
    }

    /** The largest integer not above the content. */
    record Floor(Formula content) implements Formula {
        @Override
        public Ratio value() {
            return content.value().floor();
        }
    }

    /** The smallest integer not below the content. */
    record Ceiling(Formula content) implements Formula {
        @Override
        public Ratio value() {
            return Ratio.of(0).minus(Ratio.of(0).minus(content.value()).floor());
        }
    }
}
