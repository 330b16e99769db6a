package kernelight.screen.practice.model;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kernelight.exercise.topic.ExerciseId;
import kernelight.exercise.topic.Topic;

/**
 * What a round came to.
 *
 * @param right how many exercises were solved, of each topic that came up
 * @param mistakes the mistakes that were made in it, the most frequent first
 * @param next what to practise next
 */
public record Summary(Map<Topic, Count> right, List<Mistake> mistakes, Advice next) {
    private static final int MOST_MISTAKES = 4;

    /** How many of how many were solved. */
    public record Count(int solved, int asked) {}

    /**
     * A mistake that was made.
     *
     * @param checked what was said about it, the last time
     */
    public record Mistake(Checked checked, int count) {}

    /**
     * What to practise next.
     *
     * @param reason why
     */
    public record Advice(ExerciseId exercise, Reason reason) {}

    /** Why something is to be practised next. */
    public enum Reason {
        /** The topic that went worst. */
        WEAKEST,
        /** Everything went well: the next level of difficulty. */
        HARDER,
        /** The hardest level went well: a topic that is new, or was practised least. */
        NEW_TOPIC
    }

    public static Summary of(Round round, Progress progress) {
        Map<Topic, Count> right = round.attempts().stream()
                .filter(attempt -> attempt.outcome().isPresent())
                .collect(Collectors.groupingBy(
                        attempt -> attempt.id().topic(),
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), Summary::count)));
        return new Summary(right, mistakes(round), advice(round, right, progress));
    }

    private static Count count(List<Attempt> attempts) {
        int solved = (int) attempts.stream()
                .filter(attempt -> attempt.outcome().orElseThrow().isSolved())
                .count();
        return new Count(solved, attempts.size());
    }

    private static List<Mistake> mistakes(Round round) {
        Map<String, List<Checked>> made = round.attempts().stream()
                .flatMap(attempt -> attempt.wrong().stream())
                .filter(checked -> !checked.mistakes().isEmpty())
                .collect(Collectors.groupingBy(
                        checked -> checked.mistakes().getFirst().texts()
                                + checked.mistakes().getFirst().name(),
                        TreeMap::new,
                        Collectors.toList()));
        return made.values().stream()
                .map(checks -> new Mistake(checks.getLast(), checks.size()))
                .sorted(Comparator.comparingInt(Mistake::count).reversed())
                .limit(MOST_MISTAKES)
                .toList();
    }

    private static Advice advice(Round round, Map<Topic, Count> right, Progress progress) {
        ExerciseId last = round.attempts().getLast().id();
        Optional<Topic> weakest = right.entrySet().stream()
                .filter(entry -> entry.getValue().solved() < entry.getValue().asked())
                .min(Comparator.comparingDouble(entry ->
                        (double) entry.getValue().solved() / entry.getValue().asked()))
                .map(Map.Entry::getKey);
        int seed = PracticeModel.seed(last.seed() + 1);
        if (weakest.isPresent()) {
            return new Advice(new ExerciseId(weakest.get(), last.level(), seed), Reason.WEAKEST);
        }
        if (last.level() < ExerciseId.LEVELS) {
            return new Advice(new ExerciseId(last.topic(), last.level() + 1, seed), Reason.HARDER);
        }
        Topic least = Stream.of(Topic.values())
                .filter(topic -> topic != last.topic())
                .min(Comparator.comparingInt(topic -> progress.at(topic).asked()))
                .orElse(last.topic());
        return new Advice(new ExerciseId(least, 1, seed), Reason.NEW_TOPIC);
    }
}
