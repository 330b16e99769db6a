package kernelight.lesson;

import java.util.List;
import kernelight.exercise.topic.ExerciseId;

/** What a scene asks. */
public sealed interface Question {
    /**
     * The answer is typed.
     *
     * @param accepted the right answers, at least one
     * @param why said once it is answered; may be blank
     */
    record Typed(LessonText text, List<String> accepted, LessonText why) implements Question {
        public Typed {
            accepted = List.copyOf(accepted);
        }

        /** Whether an answer is one of the right ones. */
        public boolean accepts(String answer) {
            return accepted.stream().anyMatch(right -> TypedAnswer.isSame(right, answer));
        }
    }

    /**
     * The answer is chosen.
     *
     * @param options at least two
     * @param right the index of the right one
     * @param why said once it is answered; may be blank
     */
    record Choice(LessonText text, List<LessonText> options, int right, LessonText why) implements Question {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /** An exercise of the practice screen, where it is solved. */
    record Exercise(ExerciseId id) implements Question {}
}
