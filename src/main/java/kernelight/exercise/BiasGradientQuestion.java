package kernelight.exercise;

import java.math.BigDecimal;
import java.util.stream.Stream;
import kernelight.walk.BackwardCase;
import kernelight.walk.BiasGradient;
import kernelight.walk.Cell;
import kernelight.walk.Sizes;
import kernelight.words.LocalizedMessage;

/**
 * Asks for the gradient with respect to the bias of one filter.
 *
 * @param bias its channel is the filter
 */
public record BiasGradientQuestion(BackwardCase backward, Cell bias) implements NumberQuestion {
    @Override
    public BigDecimal answer() {
        return new BiasGradient(backward).formula(bias).result();
    }

    @Override
    public Stream<NamedMistake> mistakes() {
        GradientReading right = GradientReading.right(backward, bias);
        return NamedMistake.all("exercise.gradient.", BiasGradientMistake.values(), mistake -> mistake.guesses(right));
    }

    /** Says which numbers are added up. */
    @Override
    public LocalizedMessage hint() {
        Sizes sizes = backward.outputGradient().sizes();
        return sizes.channels() == 1
                ? LocalizedMessage.of("exercise.gradient.hint.bias", sizes.channelCount())
                : LocalizedMessage.of("exercise.gradient.hint.bias.filter", sizes.channelCount(), bias.channel() + 1);
    }
}
