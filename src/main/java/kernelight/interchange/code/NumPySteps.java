package kernelight.interchange.code;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import kernelight.walk.FinishingStep;
import kernelight.walk.ScalarFunction;
import kernelight.walk.Term;

/** What is done with a sum in NumPy, a line for each step: {@code y} before becomes {@code y} after. */
final class NumPySteps {
    private NumPySteps() {}

    static boolean needErrorFunction(List<FinishingStep> steps) {
        return steps.stream()
                .anyMatch(step -> step instanceof FinishingStep.Apply(ScalarFunction.Gelu(Optional<Double> cubic))
                        && cubic.isEmpty());
    }

    /** @param terms those of the sum, which the program has as {@code terms} */
    static void write(PythonText text, FinishingStep step, List<Term> terms) {
        text.line(
                "y = ",
                switch (step) {
                    case FinishingStep.Mean(int count) -> "y / " + count + "  # the mean";
                    case FinishingStep.AddBias add -> "y + " + signed(add.bias()) + "  # the bias";
                    case FinishingStep.Arithmetic arithmetic -> arithmetic(arithmetic);
                    case FinishingStep.DivideByRoot root ->
                        "y / np.sqrt(" + number(root.variance()) + " + " + number(root.epsilon())
                                + ")  # variance + epsilon";
                    case FinishingStep.Standardize last ->
                        "(" + number(last.x()) + " - " + signed(last.mean()) + ") / (np.sqrt(y) + "
                                + number(last.epsilon()) + ")  # y was the variance";
                    case FinishingStep.Power(BigDecimal exponent) -> "y ** " + signed(exponent);
                    case FinishingStep.ShareOf(Term term) ->
                        "terms.flat[" + terms.indexOf(term) + "] / y  # its share of the sum";
                    case FinishingStep.Apply(ScalarFunction function) -> function(function);
                });
    }

    private static String arithmetic(FinishingStep.Arithmetic step) {
        String operator = switch (step.operator()) {
            case PLUS -> " + ";
            case MINUS -> " - ";
            case TIMES -> " * ";
        };
        String of = step.at()
                .map(at -> switch (at.grid()) {
                    case MEAN -> "  # the mean";
                    case SCALE -> "  # the scale";
                    case SHIFT -> "  # the shift";
                    case BIAS -> "  # the bias";
                    default -> "";
                })
                .orElse("");
        return "y" + operator + signed(step.number()) + of;
    }

    private static String function(ScalarFunction function) {
        String formula = switch (function) {
            case ScalarFunction.Relu _ -> "np.maximum(y, 0)";
            case ScalarFunction.LeakyRelu(BigDecimal slope) -> "y if y >= 0 else " + signed(slope) + " * y";
            case ScalarFunction.Clip(Optional<BigDecimal> least, Optional<BigDecimal> most) -> {
                String above =
                        least.map(limit -> "max(y, " + number(limit) + ")").orElse("y");
                yield most.map(limit -> "min(" + above + ", " + number(limit) + ")")
                        .orElse(above);
            }
            case ScalarFunction.HardSigmoid(BigDecimal slope, BigDecimal offset) ->
                "min(max(" + number(slope) + " * y + " + signed(offset) + ", 0), 1)";
            case ScalarFunction.HardSwish _ -> "y * min(max(y + 3, 0), 6) / 6";
            case ScalarFunction.Silu _ -> "y / (1 + np.exp(-y))";
            case ScalarFunction.Gelu(Optional<Double> cubic) ->
                cubic.map(c -> "y * (1 + np.tanh(np.sqrt(2 / np.pi) * (y + " + c + " * y**3))) / 2")
                        .orElse("y * (1 + math.erf(y / np.sqrt(2))) / 2");
            case ScalarFunction.Sigmoid _ -> "1 / (1 + np.exp(-y))";
            case ScalarFunction.Tanh _ -> "np.tanh(y)";
            case ScalarFunction.Logarithm _ -> "np.log(y)";
        };
        return formula + "  # " + function.symbol();
    }

    private static String number(BigDecimal number) {
        return PythonText.number(number);
    }

    /** In parentheses if it is negative. */
    private static String signed(BigDecimal number) {
        return number.signum() < 0 ? "(" + number(number) + ")" : number(number);
    }
}
