package kernelight.walk;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One term of a number: most often a product of two numbers.
 *
 * @param form what is made of the numbers
 * @param first where the first number stands; outside of its table for a cell of the padding
 * @param second where the second one stands, if there is one
 * @param secondValue 1 where there is one number only
 * @param part terms with the same number belong together: they are one channel's, or one filter's
 * @param divisor what the term is shared among: 1 but where an average hands its gradient back
 */
public record Term(
        Form form,
        GridCell first,
        BigDecimal firstValue,
        Optional<GridCell> second,
        BigDecimal secondValue,
        int part,
        int divisor) {
    /** What is made of the numbers a (the first) and b (the second). */
    public enum Form {
        /** a * b; a alone where there is no b. */
        PRODUCT,
        /** a * a. */
        SQUARE,
        /** (a - b) * (a - b). */
        SQUARED_DIFFERENCE,
        /** e to the power of a - b. */
        EXPONENTIAL
    }

    /** Digits of a small number. */
    private static final int SMALL = 6;

    /** A product. */
    public static Term product(
            GridCell first, BigDecimal firstValue, GridCell second, BigDecimal secondValue, int part) {
        return new Term(Form.PRODUCT, first, firstValue, Optional.of(second), secondValue, part, 1);
    }

    /** A number as it is. */
    public static Term number(GridCell first, BigDecimal firstValue, int part) {
        return share(first, firstValue, 1, part);
    }

    /** A number divided by how many share it. */
    public static Term share(GridCell first, BigDecimal firstValue, int divisor, int part) {
        return new Term(Form.PRODUCT, first, firstValue, Optional.empty(), BigDecimal.ONE, part, divisor);
    }

    /** The square of a number. */
    public static Term square(GridCell first, BigDecimal firstValue, int part) {
        return new Term(Form.SQUARE, first, firstValue, Optional.empty(), BigDecimal.ONE, part, 1);
    }

    /** The square of the difference between two numbers. */
    public static Term squaredDifference(
            GridCell first, BigDecimal firstValue, GridCell second, BigDecimal secondValue, int part) {
        return new Term(Form.SQUARED_DIFFERENCE, first, firstValue, Optional.of(second), secondValue, part, 1);
    }

    /** e to the power of a number less another; in double precision. */
    public static Term exponential(
            GridCell first, BigDecimal firstValue, GridCell less, BigDecimal lessValue, int part) {
        return new Term(Form.EXPONENTIAL, first, firstValue, Optional.of(less), lessValue, part, 1);
    }

    /** The cells whose numbers it is made of. */
    public Stream<GridCell> reads() {
        return Stream.concat(Stream.of(first), second.stream());
    }

    /** Whether this is a product of whole numbers so small that thousands of such products add up in a long. */
    boolean isSmallAndWhole() {
        return form == Form.PRODUCT && divisor == 1 && isSmallAndWhole(firstValue) && isSmallAndWhole(secondValue);
    }

    /** The product of a term that {@link #isSmallAndWhole()}. */
    long wholeProduct() {
        return firstValue.longValue() * secondValue.longValue();
    }

    private static boolean isSmallAndWhole(BigDecimal value) {
        return value.scale() == 0 && value.precision() <= SMALL;
    }

    /** The term before it is divided; exact but for exponentials. */
    public BigDecimal undivided() {
        return switch (form) {
            case PRODUCT -> firstValue.multiply(secondValue);
            case SQUARE -> firstValue.multiply(firstValue);
            case SQUARED_DIFFERENCE -> firstValue.subtract(secondValue).pow(2);
            case EXPONENTIAL -> InDouble.exponential(firstValue.subtract(secondValue));
        };
    }

    /** What it is with another divisor, a multiple of its own: the numerator. */
    BigDecimal over(int denominator) {
        return denominator == divisor ? undivided() : undivided().multiply(BigDecimal.valueOf(denominator / divisor));
    }

    /** The term; rounded to many digits where the division does not come out even. */
    public BigDecimal value() {
        return ExactNumber.quotient(undivided(), divisor);
    }
}
