package kernelight.walk;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One term of a formula: usually a product of two numbers.
 *
 * @param form how the term is computed from its numbers
 * @param first the cell of the first number; it may lie on the padding
 * @param firstValue the first number
 * @param second the cell of the second number, if there is one
 * @param secondValue the second number; 1 if there is none
 * @param part the part the term belongs to: its channel, or its filter
 * @param divisor the term is divided by this; 1 except for the gradient of an average
 */
public record Term(
        Form form,
        GridCell first,
        BigDecimal firstValue,
        Optional<GridCell> second,
        BigDecimal secondValue,
        int part,
        int divisor) {
    /** How a term is computed from the numbers a (the first) and b (the second). */
    public enum Form {
        /** a * b; just a if there is no b. */
        PRODUCT,
        /** a * a. */
        SQUARE,
        /** (a - b) * (a - b). */
        SQUARED_DIFFERENCE,
        /** e to the power of a - b. */
        EXPONENTIAL
    }

    /** The largest number of digits of a small number. */
    private static final int SMALL_DIGITS = 6;

    /** A product. */
    public static Term product(
            GridCell first, BigDecimal firstValue, GridCell second, BigDecimal secondValue, int part) {
        return new Term(Form.PRODUCT, first, firstValue, Optional.of(second), secondValue, part, 1);
    }

    /** A number by itself. */
    public static Term number(GridCell first, BigDecimal firstValue, int part) {
        return share(first, firstValue, 1, part);
    }

    /** A number divided by the number of cells that share it. */
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

    /** exp(first - less), in double precision. */
    public static Term exponential(
            GridCell first, BigDecimal firstValue, GridCell less, BigDecimal lessValue, int part) {
        return new Term(Form.EXPONENTIAL, first, firstValue, Optional.of(less), lessValue, part, 1);
    }

    /** The same in another part. */
    public Term inPart(int other) {
        return new Term(form, first, firstValue, second, secondValue, other, divisor);
    }

    /** The cells that the term reads. */
    public Stream<GridCell> reads() {
        return Stream.concat(Stream.of(first), second.stream());
    }

    /** Whether this is a product of integers so small that a sum of thousands of them fits into a long. */
    boolean isSmallAndWhole() {
        return form == Form.PRODUCT && divisor == 1 && isSmallAndWhole(firstValue) && isSmallAndWhole(secondValue);
    }

    /** The product of a term that {@link #isSmallAndWhole()}. */
    long wholeProduct() {
        return firstValue.longValue() * secondValue.longValue();
    }

    private static boolean isSmallAndWhole(BigDecimal value) {
        return value.scale() == 0 && value.precision() <= SMALL_DIGITS;
    }

    /** The term before the division; exact except for exponentials. */
    public BigDecimal undivided() {
        return switch (form) {
            case PRODUCT -> firstValue.multiply(secondValue);
            case SQUARE -> firstValue.multiply(firstValue);
            case SQUARED_DIFFERENCE -> firstValue.subtract(secondValue).pow(2);
            case EXPONENTIAL -> DoubleMath.exponential(firstValue.subtract(secondValue));
        };
    }

    /** The numerator of the term written with another denominator, which must be a multiple of the divisor. */
    BigDecimal over(int denominator) {
        return denominator == divisor ? undivided() : undivided().multiply(BigDecimal.valueOf(denominator / divisor));
    }

    /** The value of the term; rounded to many digits if the division has no finite decimal. */
    public BigDecimal value() {
        return ExactNumber.quotient(undivided(), divisor);
    }
}
