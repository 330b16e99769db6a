package kernelight.lesson;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedMap;
import java.util.Set;
import kernelight.exercise.topic.ExerciseId;
import kernelight.exercise.topic.Topic;
import kernelight.files.json.FieldsWriter;
import kernelight.files.json.JsonValue;

/** Lessons for tests, with states that no screen has to accept. */
public final class ExampleLesson {
    private ExampleLesson() {}

    /** A text in English and Korean. */
    public static LessonText both(String english, String korean) {
        SequencedMap<String, String> words = new LinkedHashMap<>();
        words.put("en", english);
        words.put("ko", korean);
        return new LessonText(words);
    }

    static LessonScene scene(Random random) {
        int number = random.nextInt(1000);
        LessonText text = both("Scene “" + number + "”\nand more", "장면 " + number);
        JsonValue.Fields state = new FieldsWriter().put("position", number).fields();
        Set<Lock> locks = EnumSet.noneOf(Lock.class);
        for (Lock lock : Lock.values()) {
            if (random.nextBoolean()) {
                locks.add(lock);
            }
        }
        return new LessonScene(
                text,
                text,
                "convolution",
                state,
                random.nextInt(4),
                locks,
                question(random),
                random.nextBoolean() ? text : LessonText.NONE,
                random.nextInt(10));
    }

    private static Optional<Question> question(Random random) {
        LessonText text = both("What?", "무엇?");
        return switch (random.nextInt(4)) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(new Question.Typed(text, List.of("4", "four"), LessonText.NONE));
            case 2 -> Optional.of(new Question.Choice(text, List.of(text, both("b", "나")), random.nextInt(2), text));
            default ->
                Optional.of(
                        new Question.Exercise(new ExerciseId(Topic.SIZE, 1 + random.nextInt(3), random.nextInt(99))));
        };
    }

    static Lesson of(int scenes, Random random) {
        return new Lesson(
                List.of("en", "ko"),
                both("A lesson", "수업"),
                new TeacherPage(both("aim", "목표"), List.of(both("ask", "질문")), List.of()),
                random.ints(scenes).mapToObj(seed -> scene(new Random(seed))).toList());
    }
}
