package kernelight.exercise;

import java.util.Arrays;
import kernelight.walk.SlidingAxis;
import kernelight.words.Message;

/**
 * How many rows has the output, or how many columns?
 *
 * @param axis the direction that is asked about
 * @param other the other of rows and columns; for signals the same again
 */
public record SizeQuestion(SlidingAxis axis, SlidingAxis other) {
    public int answer() {
        return axis.places();
    }

    public Verdict verdict(int typed) {
        if (typed == answer()) {
            return new Verdict.Right();
        }
        return Arrays.stream(SizeMistake.values())
                .filter(mistake -> mistake.guess(axis, other) == typed)
                .findFirst()
                .<Verdict>map(mistake -> new Verdict.Mistaken(
                        Message.of("exercise.size.hint." + mistake.name()),
                        Message.of("exercise.size.mistake." + mistake.name())))
                .orElseGet(() -> new Verdict.Unexplained(hint()));
    }

    /** Where to begin. */
    public Message hint() {
        return Message.of(
                "exercise.size.hint.travel",
                axis.length(),
                axis.padded(),
                axis.window().reach());
    }
}
