package kernelight.exercise;

import java.math.BigDecimal;
import java.util.stream.Stream;
import kernelight.walk.SlidingAxis;
import kernelight.words.LocalizedMessage;

/**
 * Asks for the size of the output along one axis.
 *
 * @param axis the axis that is asked for
 * @param other the axis it may be swapped with (rows for columns); {@code axis} itself if there is none
 */
public record SizeQuestion(SlidingAxis axis, SlidingAxis other) implements NumberQuestion {
    @Override
    public BigDecimal answer() {
        return BigDecimal.valueOf(axis.outputSize());
    }

    @Override
    public Stream<NamedMistake> mistakes() {
        return NamedMistake.all(
                "exercise.size.", SizeMistake.values(), mistake -> mistake.guess(axis, other).map(Guess::of).stream());
    }

    /** A fractional size also matches if it was typed with fewer decimals. */
    @Override
    public boolean leadsTo(BigDecimal typed, NamedMistake mistake) {
        return TypedNumber.matches(typed, mistake.number())
                || typed.scale() > 0
                        && TypedNumber.missing(typed, mistake.number()).isPresent();
    }

    static Verdict mistaken(SizeMistake mistake) {
        return new Verdict.Mistaken(
                LocalizedMessage.of("exercise.size.hint." + mistake.name()),
                LocalizedMessage.of("exercise.size.mistake." + mistake.name()));
    }

    @Override
    public LocalizedMessage hint() {
        return LocalizedMessage.of(
                "exercise.size.hint.travel",
                axis.length(),
                axis.padded(),
                axis.window().reach());
    }
}
