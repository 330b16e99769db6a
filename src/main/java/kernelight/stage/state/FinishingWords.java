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
import kernelight.walk.Frame;
import kernelight.walk.GridName;
import kernelight.walk.ScalarFunction;
import kernelight.words.Message;

/** Describes in words what a finishing step does. */
final class FinishingWords {
    private FinishingWords() {}

    /** The finishing step that the last micro-step took. */
    static Message of(Frame frame) {
        return switch (step(frame)) {
            case Mean(int count) -> Message.of("stage.step.divided", count);
            case AddBias bias -> Message.of("stage.step.bias", NumberText.inSum(bias.bias()));
            case Arithmetic arithmetic -> arithmetic(arithmetic);
            case DivideByRoot root ->
                Message.of("stage.step.root", NumberText.inSum(root.variance()), NumberText.inSum(root.epsilon()));
            case Power(var exponent) -> Message.of("stage.step.power", NumberText.inSum(exponent));
            case ShareOf(var term) -> Message.of("stage.step.share", Narration.term(term));
            case Apply(ScalarFunction function) -> function(frame, function);
        };
    }

    /** A few words beside the running sum. */
    static Message note(Frame frame) {
        return switch (step(frame)) {
            case Mean _ -> Message.of("stage.strip.mean");
            case AddBias _ -> Message.of("stage.strip.bias");
            case ShareOf _ -> Message.of("stage.strip.share");
            case Apply(ScalarFunction function) ->
                function instanceof ScalarFunction.Relu
                        ? Message.of("stage.strip.relu")
                        : Message.of("stage.strip.function", function.symbol());
            case Arithmetic _, DivideByRoot _, Power _ ->
                Message.of(
                        "stage.strip.step",
                        frame.stepsDone(),
                        frame.formula().steps().size());
        };
    }

    private static FinishingStep step(Frame frame) {
        return frame.currentStep().orElseThrow();
    }

    private static Message arithmetic(Arithmetic step) {
        Message number = named(step);
        return switch (step.operator()) {
            case PLUS -> Message.of("stage.step.plus", number);
            case MINUS -> Message.of("stage.step.minus", number);
            case TIMES -> Message.of("stage.step.times", number);
        };
    }

    /** "the mean 0.3", or the number alone. */
    private static Message named(Arithmetic step) {
        String number = NumberText.inSum(step.number());
        GridName grid = step.at().map(at -> at.grid()).orElse(GridName.OUTPUT);
        return switch (grid) {
            case MEAN -> Message.of("stage.number.mean", number);
            case SCALE -> Message.of("stage.number.scale", number);
            case SHIFT -> Message.of("stage.number.shift", number);
            default -> new Message("stage.spoken.number", List.of(number));
        };
    }

    /** What an activation function makes of the sum. */
    private static Message function(Frame frame, ScalarFunction function) {
        String sum = NumberText.inSum(frame.sum());
        if (!(function instanceof ScalarFunction.Relu)) {
            return Message.of("stage.step.function", function.symbol(), sum, NumberText.inSum(frame.value()));
        }
        return frame.sum().signum() < 0
                ? Message.of("stage.step.relu.negative", sum)
                : Message.of("stage.step.relu.kept", sum);
    }
}
