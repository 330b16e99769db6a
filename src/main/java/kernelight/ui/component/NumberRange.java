package kernelight.ui.component;

import java.math.BigDecimal;

/** Which numbers a {@link NumberStepper} takes, and how far one press of its buttons goes. */
public sealed interface NumberRange {
    double smallest();

    double largest();

    /** The number one press above ({@code direction} 1) or below (-1); may lie outside the range. */
    double next(double value, int direction);

    /** Whether only whole numbers are accepted. */
    default boolean isWhole() {
        return false;
    }

    default boolean contains(double value) {
        return value >= smallest() && value <= largest();
    }

    /** Whole numbers, one by one. */
    record Whole(double smallest, double largest) implements NumberRange {
        @Override
        public double next(double value, int direction) {
            return value + direction;
        }

        @Override
        public boolean isWhole() {
            return true;
        }
    }

    /** Any number, in equal steps. */
    record Even(double smallest, double largest, double step) implements NumberRange {
        @Override
        public double next(double value, int direction) {
            // In decimal arithmetic: 0.1 + 0.2 has to read 0.3.
            return BigDecimal.valueOf(value)
                    .add(BigDecimal.valueOf(step).multiply(BigDecimal.valueOf(direction)))
                    .doubleValue();
        }
    }

    /**
     * Numbers in steps of 1, 2, 5, 10, 20, 50 ...: for rates and counts that span powers of ten. From 1 on whole ones only,
     * else any.
     */
    record OneTwoFive(double smallest, double largest) implements NumberRange {
        private static final double[] MANTISSAS = {1, 2, 5, 10};

        @Override
        public boolean isWhole() {
            return smallest >= 1;
        }

        @Override
        public double next(double value, int direction) {
            int exponent = (int) Math.floor(Math.log10(value) + 1e-9);
            double mantissa = value / Math.pow(10, exponent);
            double next = direction > 0 ? 10 : 0.5;
            for (double candidate : MANTISSAS) {
                if (direction > 0 && candidate > mantissa * (1 + 1e-9)) {
                    next = candidate;
                    break;
                }
                if (direction < 0 && candidate < mantissa * (1 - 1e-9)) {
                    next = candidate;
                }
            }
            return BigDecimal.valueOf(next).scaleByPowerOfTen(exponent).doubleValue();
        }
    }

    /** Whole numbers, in steps of 1, 2, 4, 8, 16 ...: for batch sizes. */
    record PowersOfTwo(double smallest, double largest) implements NumberRange {
        @Override
        public double next(double value, int direction) {
            int power = Integer.highestOneBit((int) value);
            if (direction > 0) {
                return power * 2.0;
            }
            return power < value ? power : power / 2.0;
        }

        @Override
        public boolean isWhole() {
            return true;
        }
    }
}
