package kernelight.screen.convolution.model;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kernelight.engine.kernel.Axis;
import kernelight.words.LocalizedMessage;

/**
 * The two meanings of "same" with a stride: as much padding as would keep the size at stride 1, or as little as
 * TensorFlow and Keras need for N/S outputs, rounded up. They are equal at stride 1.
 */
public final class SamePadding {
    private SamePadding() {}

    /** Whether one of the two is chosen at a stride at which they may differ. */
    public static boolean isChosenWithStride(ConvolutionSettings settings) {
        return settings.paddingRule() == PaddingRule.SAME_TENSORFLOW
                || settings.paddingRule() == PaddingRule.SAME
                        && directions(settings).stream()
                                .anyMatch(direction -> settings.axis(direction).stride() > 1);
    }

    /** How much each of them pads: one sentence for all directions where they are alike, else one for each. */
    public static List<LocalizedMessage> sentences(ConvolutionSettings settings) {
        List<LocalizedMessage> sentences = directions(settings).stream()
                .map(direction -> sentence(settings, direction))
                .distinct()
                .toList();
        if (sentences.size() == 1) {
            return sentences;
        }
        return directions(settings).stream()
                .map(direction -> LocalizedMessage.of(
                        "convolution.same.along",
                        LocalizedMessage.of(
                                "exercise.size.direction." + direction.name().toLowerCase(Locale.ROOT)),
                        sentence(settings, direction)))
                .toList();
    }

    private static LocalizedMessage sentence(ConvolutionSettings settings, Direction direction) {
        Axis same = settings.axis(direction, PaddingRule.SAME);
        Axis tensorFlow = settings.axis(direction, PaddingRule.SAME_TENSORFLOW);
        if (!differs(settings, direction)) {
            boolean isEven = same.paddingBefore() == same.paddingAfter();
            return LocalizedMessage.of(
                    isEven ? "convolution.same.agrees" : "convolution.same.agrees.uneven",
                    same.stride(),
                    same.paddingBefore(),
                    same.paddingAfter());
        }
        return LocalizedMessage.of(
                "convolution.same.differs",
                same.stride(),
                same.paddingBefore(),
                same.paddingAfter(),
                tensorFlow.paddingBefore(),
                tensorFlow.paddingAfter());
    }

    private static boolean differs(ConvolutionSettings settings, Direction direction) {
        return !settings.axis(direction, PaddingRule.SAME)
                .equals(settings.axis(direction, PaddingRule.SAME_TENSORFLOW));
    }

    private static List<Direction> directions(ConvolutionSettings settings) {
        return Stream.of(Direction.values())
                .filter(direction -> direction.isIn(settings.dimensions()))
                .toList();
    }
}
