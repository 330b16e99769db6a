package kernelight.walk.exact;

import java.math.BigDecimal;
import java.util.List;

/**
 * Exact decimals as integers with a common scale: each is {@code value * 10^-scale}. Sums of many products are hundreds of
 * times faster with them than with decimals, and just as exact.
 */
public record ScaledNumbers(long[] values, int scale) {
    /** A sum of millions of products of numbers up to this limit fits into a long. */
    private static final long LARGEST = 1L << 22;

    /**
     * Uses the largest scale of the numbers.
     *
     * @throws ArithmeticException if a number does not fit into a long
     */
    public static ScaledNumbers of(List<BigDecimal> numbers) {
        int scale =
                Math.max(0, numbers.stream().mapToInt(BigDecimal::scale).max().orElse(0));
        long[] values = new long[numbers.size()];
        for (int index = 0; index < values.length; index++) {
            values[index] = numbers.get(index).movePointRight(scale).longValueExact();
        }
        return new ScaledNumbers(values, scale);
    }

    /** Whether a sum of millions of products of these numbers fits into a long. */
    public boolean isSmall() {
        for (long value : values) {
            if (Math.abs(value) > LARGEST) {
                return false;
            }
        }
        return true;
    }
}
