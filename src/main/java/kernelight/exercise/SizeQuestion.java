package kernelight.exercise;

import java.math.BigDecimal;
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
    public Verdict explain(BigDecimal typed) {
        return Explanations.verdict(
                SizeMistake.values(),
                mistake -> mistake.guess(axis, other).map(Guess::of).stream(),
                guess -> isTyped(typed, guess.number()),
                "exercise.size.",
                hint());
    }

    /** A size that is not rounded to a whole number may be rounded to fewer digits. */
    private static boolean isTyped(BigDecimal typed, BigDecimal guess) {
        return TypedNumber.is(typed, guess)
                || typed.scale() > 0 && TypedNumber.missing(typed, guess).isPresent();
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
