package kernelight.screen.practice.model;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How a topic went at one level. Immutable.
 *
 * @param asked how many exercises ended
 * @param first how many of them were right with the first answer, without help
 * @param again how many were right in the end
 * @param mistakes how often each mistake was made, by the prefix of its text keys with its name, "exercise.FORGOT_BIAS"
 */
public record TopicProgress(int asked, int first, int again, Map<String, Integer> mistakes) {
    /** Before the first exercise. */
    public static final TopicProgress NONE = new TopicProgress(0, 0, 0, Map.of());

    public TopicProgress {
        mistakes = Map.copyOf(mistakes);
    }

    public int solved() {
        return first + again;
    }

    /** The share that was solved, from 0 to 1; 0 before the first. */
    public double share() {
        return asked == 0 ? 0 : (double) solved() / asked;
    }

    TopicProgress after(Outcome outcome) {
        return new TopicProgress(
                asked + 1,
                outcome == Outcome.FIRST ? first + 1 : first,
                outcome == Outcome.AGAIN ? again + 1 : again,
                mistakes);
    }

    TopicProgress withMistakes(Stream<String> made) {
        Map<String, Integer> counted = new TreeMap<>(mistakes);
        made.forEach(mistake -> counted.merge(mistake, 1, Integer::sum));
        return new TopicProgress(asked, first, again, counted);
    }

    public TopicProgress plus(TopicProgress other) {
        Map<String, Integer> counted = new TreeMap<>(mistakes);
        other.mistakes.forEach((mistake, count) -> counted.merge(mistake, count, Integer::sum));
        return new TopicProgress(asked + other.asked, first + other.first, again + other.again, counted);
    }
}
