package kernelight.worksheet;

import java.util.List;
import java.util.stream.Collectors;
import kernelight.exercise.topic.Exercise;

/**
 * The questions that one of several neighbours gets.
 *
 * @param letter which variant: A, B ...
 */
public record Variant(String letter, List<Exercise> exercises) {
    public Variant {
        exercises = List.copyOf(exercises);
    }

    /** A short name that is the same for the same questions and hardly ever for others, in every run of the app. */
    public String fingerprint() {
        String ids = exercises.stream()
                .map(Exercise::id)
                .map(id -> id.topic().id() + " " + id.level() + " " + id.seed())
                .collect(Collectors.joining(", "));
        return letter + "-" + Integer.toHexString(ids.hashCode());
    }
}
