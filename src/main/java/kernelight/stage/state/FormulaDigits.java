package kernelight.stage.state;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import kernelight.walk.CellFormula;
import kernelight.walk.ExactNumber;
import kernelight.walk.FinishingStep;
import kernelight.walk.Reduction;
import kernelight.walk.Term;

/**
 * How many decimals are shown where a sum of a network's float32 numbers is written out: they have far more digits than
 * fit. The terms get just enough of them that the rounded terms add up to each rounded running sum, within one unit of
 * its last decimal.
 *
 * @param first decimals of the terms' first factors
 * @param second decimals of the second factors and of the bias
 * @param sum decimals of the result
 * @param subtotal decimals of the sum carried over from earlier pages and of each channel's subtotal, to which more is
 * added
 */
record FormulaDigits(int first, int second, int sum, int subtotal) {
    /** Significant digits of the largest factor; more where the rounded terms do not add up. */
    private static final int FEWEST_DIGITS = 3;

    private static final int MOST_DIGITS = 6;
    /** Significant digits of the largest sum. */
    private static final int DIGITS_OF_SUM = 3;
    /**
     * The largest error from rounding the terms, in units of the sum's last decimal; rounding the sum itself adds 0.5.
     */
    private static final double TOLERANCE = 0.4;
    /** Up to this many subtotals, one more decimal than the sum has is enough for them to add up to it. */
    private static final int FEW_PARTS = 8;

    private static final int MOST_DECIMALS = 12;
    /** Numbers this short are written as they are. */
    private static final int FEW_DECIMALS = 3;

    private static final int FEW_DIGITS = 6;

    /** Empty for a formula whose numbers can be written as they are. */
    static Optional<FormulaDigits> of(CellFormula formula) {
        return formula.terms().stream().anyMatch(FormulaDigits::isLong)
                ? Optional.of(ofLong(formula))
                : Optional.empty();
    }

    private static boolean isLong(Term term) {
        return isLong(term.firstValue()) || isLong(term.secondValue());
    }

    private static boolean isLong(BigDecimal value) {
        if (value.scale() <= FEW_DECIMALS && value.precision() <= FEW_DIGITS) {
            return false; // the cheap test first: there may be thousands of terms, and numbers typed by hand are short
        }
        return NumberText.inSum(value).startsWith(ExactNumber.ROUNDED);
    }

    private static FormulaDigits ofLong(CellFormula formula) {
        double largestFirst = largest(formula, term -> term.firstValue().doubleValue());
        double largestSecond = largest(formula, term -> term.secondValue().doubleValue());
        if (formula.reduction() != Reduction.SUM) {
            int decimals = decimals(largestFirst, FEWEST_DIGITS);
            return new FormulaDigits(
                    decimals, decimals, decimals, decimals); // the max or min is shown as it stands among the terms
        }
        Errors worst = new Errors(0, 0);
        for (int digits = FEWEST_DIGITS; digits <= MOST_DIGITS; digits++) {
            int first = decimals(largestFirst, digits);
            int second = decimals(largestSecond, digits);
            worst = Errors.of(formula, first, second);
            int sum = decimals(worst.largestSum(), DIGITS_OF_SUM);
            if (worst.ofTerms() <= TOLERANCE * Math.pow(10, -sum)) {
                return new FormulaDigits(first, second, sum, finer(formula, sum));
            }
        }
        int sum = decimals(worst.largestSum(), DIGITS_OF_SUM);
        while (sum > 0 && worst.ofTerms() > TOLERANCE * Math.pow(10, -sum)) {
            sum--;
        }
        return new FormulaDigits(
                decimals(largestFirst, MOST_DIGITS), decimals(largestSecond, MOST_DIGITS), sum, finer(formula, sum));
    }

    private static int finer(CellFormula formula, int sum) {
        return formula.parts().size() <= FEW_PARTS ? sum + 1 : sum + 2;
    }

    private static double largest(CellFormula formula, ToDoubleFunction<Term> number) {
        return formula.terms().stream()
                .mapToDouble(term -> Math.abs(number.applyAsDouble(term)))
                .max()
                .orElse(0);
    }

    /** How many decimals give a number this many significant digits. */
    private static int decimals(double number, int digits) {
        int beforePoint = number == 0 ? 1 : (int) Math.floor(Math.log10(number)) + 1;
        return Math.clamp(digits - beforePoint, 0, MOST_DECIMALS);
    }

    /**
     * How far the running sums of the rounded terms are from the exact ones.
     *
     * @param ofTerms the largest difference, after any number of terms
     * @param largestSum the largest running sum
     */
    private record Errors(double ofTerms, double largestSum) {
        static Errors of(CellFormula formula, int first, int second) {
            double shown = 0;
            double exact = 0;
            double worst = 0;
            double largest = 0;
            for (Term term : formula.terms()) {
                double a = term.firstValue().doubleValue();
                double b = term.secondValue().doubleValue();
                shown += value(term, rounded(a, first), rounded(b, second));
                exact += value(term, a, b);
                worst = Math.max(worst, Math.abs(shown - exact));
                largest = Math.max(largest, Math.abs(exact));
            }
            for (FinishingStep step : formula.steps()) {
                if (step instanceof FinishingStep.AddBias bias) {
                    double number = bias.bias().doubleValue();
                    worst = Math.max(worst, Math.abs(shown - exact + rounded(number, second) - number));
                }
            }
            return new Errors(worst, largest);
        }

        private static double value(Term term, double a, double b) {
            double undivided = switch (term.form()) {
                case PRODUCT -> a * b;
                case SQUARE -> a * a;
                case SQUARED_DIFFERENCE -> (a - b) * (a - b);
                case EXPONENTIAL -> Math.exp(a - b);
            };
            return undivided / term.divisor();
        }

        private static double rounded(double number, int decimals) {
            double scale = Math.pow(10, decimals);
            return Math.rint(number * scale) / scale;
        }
    }

    String first(BigDecimal value) {
        return text(value, first);
    }

    String second(BigDecimal value) {
        return text(value, second);
    }

    String sum(BigDecimal value) {
        return text(value, sum);
    }

    /** A sum to which more terms are added. */
    String subtotal(BigDecimal value) {
        return text(value, subtotal);
    }

    /** Keeps trailing zeros, so that all numbers show the same precision; but zero is just 0. */
    private static String text(BigDecimal value, int decimals) {
        return value.signum() == 0
                ? "0"
                : value.setScale(decimals, RoundingMode.HALF_EVEN)
                        .toPlainString()
                        .replace('-', '\u2212');
    }
}
