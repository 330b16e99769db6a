package kernelight.screen.practice.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kernelight.exercise.topic.Topic;
import kernelight.words.LocalizedMessage;

/**
 * The results of a class, gathered from files.
 *
 * @param learners in the order of their names
 * @param refused the files that were not taken
 */
public record ClassResults(List<Learner> learners, List<Refused> refused) {
    private static final int MOST_MISTAKES = 6;

    /**
     * A learner's results.
     *
     * @param name empty if none was given
     * @param file the name of the file
     */
    public record Learner(String name, String file, LocalDate saved, Progress progress) {}

    /** A file that was not taken, and why. */
    public record Refused(String file, LocalizedMessage why) {}

    /**
     * A mistake that the class makes.
     *
     * @param name the prefix of its text keys with its name
     * @param count how often
     * @param learners by how many
     */
    public record Mistake(String name, int count, int learners) {}

    public ClassResults {
        learners = learners.stream()
                .sorted(Comparator.comparing(Learner::name).thenComparing(Learner::saved))
                .toList();
        refused = List.copyOf(refused);
    }

    /** The topics that someone has practised. */
    public List<Topic> topics() {
        return Stream.of(Topic.values()).filter(topic -> of(topic).asked() > 0).toList();
    }

    /** All learners together. */
    public TopicProgress of(Topic topic) {
        return learners.stream()
                .map(learner -> learner.progress().at(topic))
                .reduce(TopicProgress.NONE, TopicProgress::plus);
    }

    /** The topic of which the class has solved the smallest share, where not everything was solved. */
    public Optional<Topic> hardest() {
        return topics().stream()
                .filter(topic -> of(topic).share() < 1)
                .min(Comparator.comparingDouble(topic -> of(topic).share()));
    }

    /** The most frequent mistakes. */
    public List<Mistake> mistakes() {
        Map<String, Integer> all = learners.stream()
                .map(learner -> learner.progress().total())
                .reduce(TopicProgress.NONE, TopicProgress::plus)
                .mistakes();
        return all.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_MISTAKES)
                .map(entry -> new Mistake(entry.getKey(), entry.getValue(), (int) learners.stream()
                        .filter(learner -> learner.progress().total().mistakes().containsKey(entry.getKey()))
                        .count()))
                .toList();
    }
}
