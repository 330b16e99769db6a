package kernelight.exercise.topic;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kernelight.exercise.NamedMistake;
import kernelight.exercise.NumberQuestion;
import kernelight.exercise.Verdict;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import kernelight.walk.NumberTable;
import kernelight.words.LocalizedMessage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the exercises of every topic, level and seed. */
class TopicTest {
    private static final int SEEDS = 10_000;
    private static final int SEEDS_WITH_TEXTS = 200;
    private static final BigDecimal LARGEST_ANSWER = BigDecimal.valueOf(100_000_000);

    static Stream<ExerciseId> kinds() {
        return Arrays.stream(Topic.values())
                .flatMap(topic ->
                        IntStream.rangeClosed(1, ExerciseId.LEVELS).mapToObj(level -> new ExerciseId(topic, level, 0)));
    }

    private static Stream<Exercise> exercises(ExerciseId first, int seeds) {
        return LongStream.range(0, seeds)
                .mapToObj(seed -> new ExerciseId(first.topic(), first.level(), seed).exercise());
    }

    private static Stream<NumberQuestion> questions(Exercise exercise) {
        return exercise.blanks().stream()
                .filter(Blank.Number.class::isInstance)
                .map(Blank.Number.class::cast)
                .map(Blank.Number::question);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    @DisplayName("for every seed there is a sane answer, and it is the one that is accepted")
    void answers(ExerciseId kind) {
        exercises(kind, SEEDS).forEach(exercise -> {
            assertFalse(exercise.blanks().isEmpty());
            questions(exercise).forEach(question -> {
                assertTrue(question.verdict(question.answer()).isRight(), () -> exercise.id() + " " + question);
                assertTrue(question.answer().abs().compareTo(LARGEST_ANSWER) < 0, () -> "" + exercise.id());
            });
            assertEquals(
                    numbers(exercise.answer()),
                    questions(exercise).map(NumberQuestion::answer).toList());
        });
    }

    /** The numbers of an answer one after the other; choices are left out. */
    private static List<BigDecimal> numbers(Value answer) {
        return switch (answer) {
            case Value.Whole whole -> List.of(BigDecimal.valueOf(whole.number()));
            case Value.Decimal decimal -> List.of(decimal.number());
            case Value.Pair pair -> List.of(BigDecimal.valueOf(pair.rows()), BigDecimal.valueOf(pair.columns()));
            case Value.Numbers row -> row.numbers();
            case Value.Table(NumberTable table) -> table.values();
            case Value.Word word -> List.of();
            case Value.Flag flag -> List.of();
            case Value.Row row ->
                row.values().stream()
                        .map(TopicTest::numbers)
                        .flatMap(List::stream)
                        .toList();
        };
    }

    @ParameterizedTest
    @MethodSource("kinds")
    @DisplayName(
            "a mistake's number is not accepted unless it is the right one, and the mistake is named or too many are")
    void mistakes(ExerciseId kind) {
        exercises(kind, SEEDS_WITH_TEXTS)
                .forEach(exercise -> questions(exercise).forEach(question -> {
                    for (NamedMistake mistake : question.mistakes().toList()) {
                        boolean isRight = mistake.number().compareTo(question.answer()) == 0;
                        Verdict verdict = question.verdict(mistake.number());
                        assertEquals(isRight, verdict.isRight(), () -> exercise.id() + " " + mistake);
                    }
                }));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    @DisplayName("the same id makes the same exercise; another seed mostly another one")
    void seeds(ExerciseId kind) {
        Set<Object> different = new HashSet<>();
        exercises(kind, SEEDS_WITH_TEXTS).forEach(exercise -> {
            assertEquals(exercise.given(), exercise.id().exercise().given());
            different.add(exercise.given());
        });
        int enough = kind.topic() == Topic.LECTURES ? LectureExercises.COUNT / 2 : SEEDS_WITH_TEXTS / 4;
        assertTrue(different.size() >= enough, () -> different.size() + " different ones");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("all is said in every language, and the solution ends with the answer")
    void texts(Language language) {
        Texts texts = new Texts(language);
        kinds().flatMap(kind -> exercises(kind, SEEDS_WITH_TEXTS)).forEach(exercise -> {
            Stream<LocalizedMessage> asked = Stream.of(exercise.id().topic().title(), exercise.text(), exercise.hint());
            Stream<LocalizedMessage> mistakes = questions(exercise)
                    .flatMap(NumberQuestion::mistakes)
                    .flatMap(mistake -> Stream.of(mistake.hint(), mistake.explanation()));
            Stream<LocalizedMessage> options = exercise.blanks().stream()
                    .filter(Blank.Choice.class::isInstance)
                    .flatMap(blank -> ((Blank.Choice) blank).options().stream())
                    .flatMap(option -> Stream.of(option.words(), option.explanation()));
            Stream.of(
                            asked,
                            exercise.solution().stream(),
                            exercise.blanks().stream().map(Blank::label),
                            mistakes,
                            options)
                    .flatMap(messages -> messages)
                    .forEach(message -> assertSaid(texts.get(message)));
        });
    }

    private static void assertSaid(String text) {
        assertAll(
                () -> assertFalse(text.isBlank()),
                () -> assertFalse(text.matches(".*(\\{|\\}|null|  ).*"), text),
                () -> assertFalse(text.contains("LocalizedMessage"), text));
    }

    @Test
    @DisplayName("every topic is found by its name in files, and no other")
    void names() {
        for (Topic topic : Topic.values()) {
            assertEquals(topic, Topic.ofId(topic.id()).orElseThrow());
        }
        assertTrue(Topic.ofId("SIZE").isEmpty());
    }
}
