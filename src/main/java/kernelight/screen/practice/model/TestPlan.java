package kernelight.screen.practice.model;

import java.util.List;
import java.util.stream.IntStream;
import kernelight.exercise.topic.ExerciseId;
import kernelight.exercise.topic.Topic;

/**
 * How a test is to be.
 *
 * @param questions how many
 * @param isTimed whether the time is shown
 * @param isMixed whether it asks about every topic in turn, instead of the chosen one
 */
public record TestPlan(int questions, boolean isTimed, boolean isMixed) {
    public static final int FEWEST = 3;
    public static final int MOST = 30;

    public TestPlan {
        questions = Math.clamp(questions, FEWEST, MOST);
    }

    /** The questions from the chosen one on: the same ones from the same seed. */
    List<ExerciseId> from(ExerciseId first) {
        Topic[] topics = Topic.values();
        return IntStream.range(0, questions)
                .mapToObj(index -> new ExerciseId(
                        isMixed ? topics[(first.topic().ordinal() + index) % topics.length] : first.topic(),
                        first.level(),
                        PracticeModel.seed(first.seed() + index)))
                .toList();
    }
}
