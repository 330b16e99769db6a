package kernelight.walk.exact;

import java.math.BigDecimal;
import java.util.List;

/**
 * Exact decimals as whole numbers of one unit, 10 to the power of minus {@code scale}: sums of very many products are
 * computed with them, hundreds of times faster and just as exactly.
 */
public record ScaledNumbers(long[] values, int scale) {
    /** Numbers of cells have a few digits; with more, a sum of products might not fit. */
    private static final long LARGEST = 1L << 22;

    /**
     * The unit is as fine as the finest of the numbers.
     *
     * @throws ArithmeticException where one of them has too many digits for a long
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

    /** Whether millions of products of these numbers can be added up without going beyond a long. */
    public boolean isSmall() {
        for (long value : values) {
            if (Math.abs(value) > LARGEST) {
                return false;
            }
        }
        return true;
    }
}
