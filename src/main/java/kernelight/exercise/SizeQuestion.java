package kernelight.exercise;

import java.math.BigDecimal;
import java.util.Arrays;
import kernelight.walk.SlidingAxis;
import kernelight.words.Message;

/**
 * How many rows has the output, or how many columns?
 *
 * @param axis the direction that is asked about
 * @param other the other of rows and columns; for signals the same again
 */
public record SizeQuestion(SlidingAxis axis, SlidingAxis other) implements NumberQuestion {
    @Override
    public BigDecimal answer() {
        return BigDecimal.valueOf(axis.places());
    }

    @Override
    public Verdict verdict(BigDecimal typed) {
        if (TypedNumber.is(typed, answer())) {
            return new Verdict.Right();
        }
        return Arrays.stream(SizeMistake.values())
                .filter(mistake -> mistake.guess(axis, other)
                        .filter(guess -> TypedNumber.is(typed, guess))
                        .isPresent())
                .findFirst()
                .map(SizeQuestion::mistaken)
                .orElseGet(() -> new Verdict.Unexplained(hint()));
    }

    static Verdict mistaken(SizeMistake mistake) {
        return new Verdict.Mistaken(
                Message.of("exercise.size.hint." + mistake.name()),
                Message.of("exercise.size.mistake." + mistake.name()));
    }

    /** Where to begin. */
    @Override
    public Message hint() {
        return Message.of(
                "exercise.size.hint.travel",
                axis.length(),
                axis.padded(),
                axis.window().reach());
    }
}
