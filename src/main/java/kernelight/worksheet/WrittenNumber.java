package kernelight.worksheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kernelight.walk.ExactNumber;

/** How numbers are written on worksheets, and the ways in which a person may type them. */
public final class WrittenNumber {
    /** Numbers with more decimals do not end: see {@code exercise}, which accepts them with two decimals. */
    private static final int ENDLESS_SCALE = 20;

    private static final int LEAST_DECIMALS = 2;
    private static final int MOST_DECIMALS = 6;
    private static final int LARGEST_DENOMINATOR = 400;
    private static final BigDecimal EXACT_ENOUGH = new BigDecimal("1e-25");
    /** As many characters as an endless decimal has on paper: two decimals, for numbers below 1,000. */
    private static final int SHOWN = 6;

    private WrittenNumber() {}

    /** As it is printed: all digits, or "7/3 ≈ 2.33". */
    public static String shown(BigDecimal number) {
        if (!isEndless(number)) {
            return ExactNumber.text(number);
        }
        String rounded = ExactNumber.ROUNDED + decimals(number);
        return fraction(number)
                .map(fraction -> fraction.replace('-', '\u2212') + " " + ExactNumber.ROUNDED + " " + decimals(number))
                .orElse(rounded);
    }

    private static String decimals(BigDecimal number) {
        BigDecimal rounded = number.setScale(LEAST_DECIMALS, RoundingMode.HALF_UP);
        return rounded.signum() == 0 && number.signum() != 0
                ? ExactNumber.text(number.setScale(SHOWN, RoundingMode.HALF_UP))
                : ExactNumber.text(rounded);
    }

    /** The number of decimals that belong to it: as a tolerance, half a unit of the last one. */
    public static BigDecimal tolerance(BigDecimal number) {
        return isEndless(number) ? new BigDecimal("0.005") : BigDecimal.ZERO;
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
    private static Optional<String> fraction(BigDecimal number) {
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
