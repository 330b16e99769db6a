package kernelight.worksheet;

import java.util.List;
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
}
