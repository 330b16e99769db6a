package kernelight.exercise.topic;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import kernelight.walk.ExactNumber;
import kernelight.walk.Term;

/** Sums written out. */
final class SumText {
    private static final int MOST_DECIMALS = 6;
    private static final int ROUNDED_DECIMALS = 2;

    private SumText() {}

    /** "1 × 2 + 0 × (−1)"; numbers that are multiplied by nothing stand alone. */
    static String of(List<Term> terms) {
        return terms.stream().map(SumText::of).collect(Collectors.joining(" + "));
    }

    private static String of(Term term) {
        return ExactNumber.factor(term.firstValue())
                + (term.second().isPresent() ? " × " + ExactNumber.factor(term.secondValue()) : "");
    }

    /** "13 / 2 = 6.5"; "8 / 3 ≈ 2.67". */
    static String quotient(int number, int divisor) {
        return ExactNumber.text(BigDecimal.valueOf(number)) + " / " + divisor + " "
                + equal(ExactNumber.quotient(BigDecimal.valueOf(number), divisor));
    }

    /** What stands behind a sum: "= 6.5", or "≈ 2.67" if the decimals have no end. */
    static String equal(BigDecimal number) {
        return number.scale() > MOST_DECIMALS
                ? ExactNumber.ROUNDED + " " + ExactNumber.text(number.setScale(ROUNDED_DECIMALS, RoundingMode.HALF_UP))
                : "= " + ExactNumber.text(number);
    }

    /** "3, 1, 4". */
    static String listed(List<Term> terms) {
        return terms.stream().map(term -> ExactNumber.text(term.firstValue())).collect(Collectors.joining(", "));
    }
}
