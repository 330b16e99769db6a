package kernelight.walk;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One term of a number: a factor, most often times another.
 *
 * @param first where the first factor stands; outside of its table for a cell of the padding
 * @param second where the second one stands, if there is one
 * @param part terms with the same number belong together: they are one channel's, or one filter's
 * @param divisor what the product is shared among: 1 but where an average hands its gradient back
 */
public record Term(
        GridCell first,
        BigDecimal firstValue,
        Optional<GridCell> second,
        BigDecimal secondValue,
        int part,
        int divisor) {
    /** Digits of a small number. */
    private static final int SMALL = 6;

    /** A product. */
    public static Term product(
            GridCell first, BigDecimal firstValue, GridCell second, BigDecimal secondValue, int part) {
        return new Term(first, firstValue, Optional.of(second), secondValue, part, 1);
    }

    /** A number as it is. */
    public static Term number(GridCell first, BigDecimal firstValue, int part) {
        return share(first, firstValue, 1, part);
    }

    /** A number divided by how many share it. */
    public static Term share(GridCell first, BigDecimal firstValue, int divisor, int part) {
        return new Term(first, firstValue, Optional.empty(), BigDecimal.ONE, part, divisor);
    }

    /** Whether both factors are whole and so small that thousands of such products add up in a long. */
    boolean isSmallAndWhole() {
        return divisor == 1 && isSmallAndWhole(firstValue) && isSmallAndWhole(secondValue);
    }

    /** The product of a term that {@link #isSmallAndWhole()}. */
    long wholeProduct() {
        return firstValue.longValue() * secondValue.longValue();
    }

    private static boolean isSmallAndWhole(BigDecimal value) {
        return value.scale() == 0 && value.precision() <= SMALL;
    }

    /** The product before it is divided; exact. */
    public BigDecimal product() {
        return firstValue.multiply(secondValue);
    }

    /** The term; rounded to many digits where the division does not come out even. */
    public BigDecimal value() {
        return ExactNumber.quotient(product(), divisor);
    }
}
