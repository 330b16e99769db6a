package kernelight.worksheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kernelight.exercise.NumberQuestion;
import kernelight.walk.ExactNumber;

/** How numbers are written on worksheets, and the ways in which a person may type them. */
public final class WrittenNumber {
    /** Numbers with more decimals do not end: see {@code exercise}, which accepts them with two decimals. */
    private static final int ENDLESS_SCALE = 20;

    /** Half a unit of the second decimal. */
    static final BigDecimal TOLERANCE_OF_ENDLESS = new BigDecimal("0.005");

    private static final int LEAST_DECIMALS = 2;
    private static final int MOST_DECIMALS = 6;
    private static final int LARGEST_DENOMINATOR = 400;
    private static final BigDecimal EXACT_ENOUGH = new BigDecimal("1e-25");

    private WrittenNumber() {}

    /** As it is printed: all digits, or "7/3 ≈ 2.33". */
    public static String shown(BigDecimal number) {
        if (!isEndless(number)) {
            return ExactNumber.text(number);
        }
        return fraction(number)
                .map(fraction -> fraction.replace('-', '\u2212') + " " + rounded(number))
                .orElseGet(() -> rounded(number));
    }

    /** The right answer as a key prints it; one that is only asked for about so much is rounded. */
    public static String shown(NumberQuestion question) {
        return question.tolerance().compareTo(TOLERANCE_OF_ENDLESS) > 0 && isEndless(question.answer())
                ? rounded(question.answer())
                : shown(question.answer());
    }

    private static String rounded(BigDecimal number) {
        BigDecimal rounded = number.setScale(LEAST_DECIMALS, RoundingMode.HALF_UP);
        boolean isLost = rounded.signum() == 0 && number.signum() != 0;
        return ExactNumber.ROUNDED
                + ExactNumber.text(isLost ? number.setScale(MOST_DECIMALS, RoundingMode.HALF_UP) : rounded);
    }

    /** How far a number with two decimals or more may lie from this one: half a unit of the second, or 0 if it ends. */
    static BigDecimal tolerance(BigDecimal number) {
        return isEndless(number) ? TOLERANCE_OF_ENDLESS : BigDecimal.ZERO;
    }

    /** As platforms read numbers: with a hyphen for a minus, all digits, but of endless ones only six decimals. */
    public static String plain(BigDecimal number) {
        BigDecimal enough = isEndless(number) ? number.setScale(MOST_DECIMALS, RoundingMode.HALF_UP) : number;
        return ExactNumber.normal(enough).toPlainString();
    }

    /**
     * The ways to type a number that are right: all digits, with a decimal point or comma; a fraction; of an endless one
     * two to six decimals, rounded.
     */
    public static List<String> forms(BigDecimal number) {
        Set<String> forms = new LinkedHashSet<>();
        if (isEndless(number)) {
            for (int decimals = LEAST_DECIMALS; decimals <= MOST_DECIMALS; decimals++) {
                forms.add(number.setScale(decimals, RoundingMode.HALF_UP).toPlainString());
            }
        } else {
            forms.add(plain(number));
        }
        for (String point : List.copyOf(forms)) {
            forms.add(point.replace('.', ','));
        }
        fraction(number).ifPresent(forms::add);
        return new ArrayList<>(forms);
    }

    private static boolean isEndless(BigDecimal number) {
        return number.scale() >= ENDLESS_SCALE;
    }

    /** The number as a fraction, "-7/3"; empty if it is whole, or no fraction with a small denominator. */
    static Optional<String> fraction(BigDecimal number) {
        if (ExactNumber.normal(number).scale() <= 0) {
            return Optional.empty();
        }
        for (int denominator = 2; denominator <= LARGEST_DENOMINATOR; denominator++) {
            BigDecimal numerator = number.multiply(BigDecimal.valueOf(denominator));
            BigDecimal whole = numerator.setScale(0, RoundingMode.HALF_EVEN);
            if (numerator.subtract(whole).abs().compareTo(EXACT_ENOUGH) < 0) {
                return Optional.of(whole.toPlainString() + "/" + denominator);
            }
        }
        return Optional.empty();
    }
}
