package kernelight.walk.layer;

import java.math.BigDecimal;
import java.util.List;
import kernelight.walk.CellFormula;
import kernelight.walk.FinishingStep;
import kernelight.walk.FinishingStep.AddBias;
import kernelight.walk.FinishingStep.Apply;
import kernelight.walk.FinishingStep.Arithmetic;
import kernelight.walk.FinishingStep.DivideByRoot;
import kernelight.walk.FinishingStep.Mean;
import kernelight.walk.FinishingStep.Power;
import kernelight.walk.FinishingStep.ShareOf;
import kernelight.walk.Reduction;
import kernelight.walk.ScalarFunction;
import kernelight.walk.Term;

/**
 * An upper bound of the rounding error of a layer that evaluates a formula in floats (Higham, "Accuracy and Stability of
 * Numerical Algorithms", chapters 2 to 4). A rounding has a relative error of at most U. Adding n terms rounds n - 1 times,
 * in any order, and no intermediate sum is larger than the sum of all absolute values. Errors of earlier steps are
 * multiplied by the slope of each later step. An engine that uses double precision for parts has smaller errors.
 */
final class FloatErrorBound {
    /** The unit roundoff: half the distance from 1 to the next float. */
    private static final double U = 0x1p-24;

    /** Allows for products of errors and for errors of exp, log and tanh in double precision, which are far below 1 percent. */
    private static final double SECOND_ORDER = 1.01;

    private FloatErrorBound() {}

    static double of(CellFormula formula) {
        List<Term> terms = formula.terms();
        double error = ofTerms(formula.reduction(), terms);
        for (int index = 0; index < formula.steps().size(); index++) {
            double before = formula.after(terms.size(), index).doubleValue();
            double after = formula.after(terms.size(), index + 1).doubleValue();
            error = after(formula.steps().get(index), terms.size(), error, before, after);
        }
        boolean rounded = formula.steps().size() > 0 || terms.size() > 1;
        return SECOND_ORDER * error + (rounded ? (terms.size() + 1) * Float.MIN_VALUE : 0); // where floats run out
    }

    /** Maximum and minimum do not round. */
    private static double ofTerms(Reduction reduction, List<Term> terms) {
        if (reduction != Reduction.SUM) {
            return 0;
        }
        double sizes = 0;
        double error = 0;
        for (Term term : terms) {
            double size = Math.abs(term.value().doubleValue());
            sizes += size;
            error += roundings(term) * U * size;
        }
        return error + Math.max(0, terms.size() - 1) * U * sizes;
    }

    /** The relative error of a single term as a multiple of U. */
    private static double roundings(Term term) {
        return switch (term.form()) {
            case PRODUCT -> term.second().isPresent() ? 1 : 0;
            case SQUARE -> 1;
            case SQUARED_DIFFERENCE -> 3; // the difference counts twice, then the product
            case EXPONENTIAL ->
                1
                        + Math.abs(term.firstValue()
                                .subtract(term.secondValue())
                                .doubleValue()); // the slope of exp is exp itself
        };
    }

    private static double after(FinishingStep step, int terms, double error, double before, double after) {
        double rounded = U * Math.abs(after);
        return switch (step) {
            case Mean(int count) -> error / count + rounded;
            // A layer may begin with the bias: then every intermediate sum is larger by it.
            case AddBias bias -> error + terms * U * size(bias.bias()) + rounded;
            case Arithmetic arithmetic ->
                arithmetic.operator() == Arithmetic.Operator.TIMES
                        ? error * size(arithmetic.number()) + 2 * rounded // the factor may have been rounded
                        : error + rounded;
            case DivideByRoot root ->
                error / Math.sqrt(root.variance().add(root.epsilon()).doubleValue()) + 2 * rounded;
            // The engine adds the squares in double precision; the deviation is the square root of the variance.
            case FinishingStep.Standardize _ ->
                before == 0 ? rounded : Math.abs(after / before / 2) * error + 2 * rounded;
            case Power(BigDecimal exponent) -> Math.abs(exponent.doubleValue() * after / before) * error + rounded;
            case ShareOf(Term term) -> Math.abs(after) * (error / before + U * roundings(term)) + 2 * rounded;
            case Apply(ScalarFunction function) ->
                slope(function, before) * error + 4 * rounded + inside(function, before);
        };
    }

    /** The rounding error of numbers within a function that may be larger than its value. */
    private static double inside(ScalarFunction function, double at) {
        return function instanceof ScalarFunction.HardSigmoid hard ? 2 * U * Math.abs(size(hard.slope()) * at) : 0;
    }

    private static double slope(ScalarFunction function, double at) {
        return switch (function) {
            case ScalarFunction.Relu _, ScalarFunction.Tanh _ -> 1;
            case ScalarFunction.LeakyRelu leaky -> Math.max(1, size(leaky.slope()));
            case ScalarFunction.Sigmoid _ -> 0.25;
            case ScalarFunction.Clip _ -> 1;
            case ScalarFunction.HardSigmoid hard -> size(hard.slope());
            // At most 1.5, 1.1 and 1.13; times the numbers that they are computed from.
            case ScalarFunction.HardSwish _, ScalarFunction.Silu _, ScalarFunction.Gelu _ -> 2 + Math.abs(at);
            case ScalarFunction.Logarithm _ -> 1 / at;
        };
    }

    private static double size(BigDecimal number) {
        return Math.abs(number.doubleValue());
    }
}
