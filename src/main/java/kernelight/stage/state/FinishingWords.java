package kernelight.stage.state;

import java.util.List;
import kernelight.walk.FinishingStep;
import kernelight.walk.FinishingStep.AddBias;
import kernelight.walk.FinishingStep.Apply;
import kernelight.walk.FinishingStep.Arithmetic;
import kernelight.walk.FinishingStep.DivideByRoot;
import kernelight.walk.FinishingStep.Mean;
import kernelight.walk.FinishingStep.Power;
import kernelight.walk.FinishingStep.ShareOf;
import kernelight.walk.FinishingStep.Standardize;
import kernelight.walk.Frame;
import kernelight.walk.GridName;
import kernelight.walk.ScalarFunction;
import kernelight.words.LocalizedMessage;

/** Describes in words what a finishing step does. */
final class FinishingWords {
    private FinishingWords() {}

    /** The finishing step that the last micro-step took. */
    static LocalizedMessage of(Frame frame) {
        return switch (step(frame)) {
            case Mean(int count) -> LocalizedMessage.of("stage.step.divided", count);
            case AddBias bias -> LocalizedMessage.of("stage.step.bias", NumberText.inSum(bias.bias()));
            case Arithmetic arithmetic -> arithmetic(arithmetic);
            case DivideByRoot root ->
                LocalizedMessage.of(
                        "stage.step.root", NumberText.inSum(root.variance()), NumberText.inSum(root.epsilon()));
            case Standardize step ->
                LocalizedMessage.of(
                        "stage.step.standardized", NumberText.inSum(step.x()), NumberText.inSum(step.mean()));
            case Power(var exponent) -> LocalizedMessage.of("stage.step.power", NumberText.inSum(exponent));
            case ShareOf(var term) -> LocalizedMessage.of("stage.step.share", Narration.term(term));
            case Apply(ScalarFunction function) -> function(frame, function);
        };
    }

    /** A few words beside the running sum. */
    static LocalizedMessage note(Frame frame) {
        return switch (step(frame)) {
            case Mean _ -> LocalizedMessage.of("stage.strip.mean");
            case AddBias _ -> LocalizedMessage.of("stage.strip.bias");
            case ShareOf _ -> LocalizedMessage.of("stage.strip.share");
            case Apply(ScalarFunction function) ->
                function instanceof ScalarFunction.Relu
                        ? LocalizedMessage.of("stage.strip.relu")
                        : LocalizedMessage.of("stage.strip.function", function.symbol());
            case Arithmetic _, DivideByRoot _, Standardize _, Power _ ->
                LocalizedMessage.of(
                        "stage.strip.step",
                        frame.stepsDone(),
                        frame.formula().steps().size());
        };
    }

    private static FinishingStep step(Frame frame) {
        return frame.currentStep().orElseThrow();
    }

    private static LocalizedMessage arithmetic(Arithmetic step) {
        LocalizedMessage number = named(step);
        return switch (step.operator()) {
            case PLUS -> LocalizedMessage.of("stage.step.plus", number);
            case MINUS -> LocalizedMessage.of("stage.step.minus", number);
            case TIMES -> LocalizedMessage.of("stage.step.times", number);
        };
    }

    /** "the mean 0.3", or the number alone. */
    private static LocalizedMessage named(Arithmetic step) {
        String number = NumberText.inSum(step.number());
        GridName grid = step.at().map(at -> at.grid()).orElse(GridName.OUTPUT);
        return switch (grid) {
            case MEAN -> LocalizedMessage.of("stage.number.mean", number);
            case SCALE -> LocalizedMessage.of("stage.number.scale", number);
            case SHIFT -> LocalizedMessage.of("stage.number.shift", number);
            default -> new LocalizedMessage("stage.spoken.number", List.of(number));
        };
    }

    /** What an activation function makes of the sum. */
    private static LocalizedMessage function(Frame frame, ScalarFunction function) {
        String sum = NumberText.inSum(frame.sum());
        if (!(function instanceof ScalarFunction.Relu)) {
            return LocalizedMessage.of("stage.step.function", function.symbol(), sum, NumberText.inSum(frame.value()));
        }
        return frame.sum().signum() < 0
                ? LocalizedMessage.of("stage.step.relu.negative", sum)
                : LocalizedMessage.of("stage.step.relu.kept", sum);
    }
}
