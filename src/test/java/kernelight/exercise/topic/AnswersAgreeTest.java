package kernelight.exercise.topic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The answers of exercises beside {@link NaiveAnswers}, and those of the lectures beside what the lectures state. */
class AnswersAgreeTest {
    private static final int SEEDS = 1000;
    private static final double ROUNDED = 1e-9;

    private static Stream<Exercise> exercises(Topic topic) {
        return LongStream.range(0, SEEDS)
                .boxed()
                .flatMap(seed -> IntStream.rangeClosed(1, ExerciseId.LEVELS)
                        .mapToObj(level -> new ExerciseId(topic, level, seed).exercise()));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("what plain loops make of the given numbers is the answer")
    void numbers(Topic topic) {
        exercises(topic).forEach(exercise -> {
            List<Double> naive = NaiveAnswers.to(exercise);
            List<BigDecimal> answer = TopicTest.numbers(exercise.answer());
            assertEquals(naive.size(), answer.size(), () -> exercise.id() + " " + exercise.given());
            for (int index = 0; index < naive.size(); index++) {
                assertEquals(
                        naive.get(index),
                        answer.get(index).doubleValue(),
                        ROUNDED,
                        () -> exercise.id() + " " + exercise.given());
            }
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"WHICH_FILTER", "WHICH_PADDING", "LOSS_CURVE"})
    @DisplayName("of the options exactly one is right, and it is the answer")
    void options(Topic topic) {
        exercises(topic).forEach(exercise -> {
            Blank.Choice choice = (Blank.Choice) exercise.blanks().getFirst();
            assertEquals(
                    List.of(choice.options().get(choice.right()).name()),
                    NaiveAnswers.choices(exercise),
                    () -> exercise.id() + " " + exercise.given());
        });
    }

    @Test
    @DisplayName("the naive answers can be wrong: another padding makes another size")
    void theOracleSees() {
        Exercise exercise = new ExerciseId(Topic.SIZE, 1, 1).exercise();
        Exercise changed = new Exercise(
                exercise.id(),
                exercise.situation(),
                exercise.question(),
                exercise.given().stream()
                        .map(one -> one.name().equals("padding") ? Given.of("padding", 40) : one)
                        .toList(),
                exercise.blanks(),
                exercise.answer(),
                exercise.hint(),
                exercise.solution(),
                exercise.operation());
        assertNotEquals(NaiveAnswers.to(exercise), NaiveAnswers.to(changed));
    }

    /** The answers as the lectures state them, or as they follow from the definition, in the order of the questions. */
    private static final List<String> STATED = List.of(
            "7 10 5 8",
            "4",
            "4 3 4 2 4 3 2 3 4",
            "4",
            "2 2 2 0 0 2 2 2 0 1 2 1 1 1 1 1",
            "4",
            "3",
            "7",
            "4",
            "1",
            "2",
            "3",
            "1 28 1 24",
            "4 4 2 4",
            "15 17 15 17 15 17 15 17 15",
            "5",
            "3",
            "2",
            "7",
            "10",
            "18 19 9 18",
            "6 8 3 4",
            "3.25 5.25 2 2",
            "3.125",
            "10 32",
            "760",
            "3072",
            "6 28",
            "2 28",
            "152",
            "90100",
            "784",
            "57700",
            "6 28 6 14 16 10 16 5 400 120 84 10",
            "9 75",
            "90 75",
            "axis-1",
            "3 3",
            "10 3 3",
            "3 1",
            "sobel-x");

    @Test
    @DisplayName("the lectures' answers are what the lectures state, and after the last question comes the first")
    void lectures() {
        assertEquals(LectureExercises.COUNT, STATED.size());
        for (int index = 0; index < STATED.size(); index++) {
            for (long seed : new long[] {index, index + LectureExercises.COUNT, index - 10L * LectureExercises.COUNT}) {
                Exercise exercise = new ExerciseId(Topic.LECTURES, 1, seed).exercise();
                assertEquals(STATED.get(index), text(exercise.answer()), "question " + index);
            }
        }
    }

    private static String text(Value answer) {
        return answer instanceof Value.Word(String word)
                ? word
                : String.join(
                        " ",
                        TopicTest.numbers(answer).stream()
                                .map(BigDecimal::toPlainString)
                                .toList());
    }

    @Test
    @DisplayName("a lecture's question about a filter has one right option")
    void sobel() {
        Exercise sobel = new ExerciseId(Topic.LECTURES, 1, LectureExercises.COUNT - 1).exercise();
        assertEquals(List.of("sobel-x"), NaiveAnswers.choices(sobel));
    }
}
