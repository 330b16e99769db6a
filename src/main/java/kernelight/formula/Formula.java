package kernelight.formula;

/** A formula as a tree. Every part knows its {@link #value()}. */
public sealed interface Formula {

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

    /** In parentheses. */
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

    record Fraction(Formula numerator, Formula denominator) implements Formula {
        @Override
        public Ratio value() {
            return numerator.value().dividedBy(denominator.value());
        }
    }

    /** The largest whole number that is not above its content. */
    record Floor(Formula content) implements Formula {
        @Override
        public Ratio value() {
            return content.value().floor();
        }
    }

    /** The smallest whole number that is not below its content. */
    record Ceiling(Formula content) implements Formula {
        @Override
        public Ratio value() {
            return Ratio.of(0).minus(Ratio.of(0).minus(content.value()).floor());
        }
    }
}
