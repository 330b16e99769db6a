package kernelight.screen.practice.model;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelight.exercise.topic.ExerciseId;
import kernelight.exercise.topic.Topic;

/** How all topics went so far. Immutable. */
public record Progress(Map<Kind, TopicProgress> kinds) {
    /** Before the first exercise. */
    public static final Progress NONE = new Progress(Map.of());

    /** A topic at a level of difficulty. */
    public record Kind(Topic topic, int level) {
        static Kind of(ExerciseId id) {
            return new Kind(id.topic(), id.level());
        }
    }

    public Progress {
        kinds = Map.copyOf(kinds);
    }

    public TopicProgress at(Topic topic, int level) {
        return kinds.getOrDefault(new Kind(topic, level), TopicProgress.NONE);
    }

    /** All levels of a topic together. */
    public TopicProgress at(Topic topic) {
        return IntStream.rangeClosed(1, ExerciseId.LEVELS)
                .mapToObj(level -> at(topic, level))
                .reduce(TopicProgress.NONE, TopicProgress::plus);
    }

    /** Everything together. */
    public TopicProgress total() {
        return kinds.values().stream().reduce(TopicProgress.NONE, TopicProgress::plus);
    }

    Progress after(ExerciseId id, Outcome outcome) {
        return with(Kind.of(id), at(id.topic(), id.level()).after(outcome));
    }

    Progress withMistakes(ExerciseId id, Stream<String> made) {
        return with(Kind.of(id), at(id.topic(), id.level()).withMistakes(made));
    }

    private Progress with(Kind kind, TopicProgress progress) {
        Map<Kind, TopicProgress> changed = new HashMap<>(kinds);
        changed.put(kind, progress);
        return new Progress(changed);
    }
}
