package kernelight.exercise.topic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
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
    /** Of a whole table, these say as much as all. */
    private static final int MOST_BLANKS = 4;

    private static final BigDecimal LARGEST_ANSWER = BigDecimal.valueOf(100_000_000);

    private static final Pattern UNSAID = Pattern.compile("[{}]|null|  |LocalizedMessage");

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
        exercises(kind, SEEDS).parallel().forEach(exercise -> {
            assertFalse(exercise.blanks().isEmpty());
            List<BigDecimal> answers = numbers(exercise.answer());
            List<NumberQuestion> questions = questions(exercise).toList();
            assertEquals(answers.size(), questions.size(), () -> "" + exercise.id());
            for (int index = 0; index < answers.size(); index++) {
                NumberQuestion question = questions.get(index);
                BigDecimal answer = answers.get(index);
                assertTrue(question.verdict(answer).isRight(), () -> exercise.id() + " " + question);
                assertTrue(answer.abs().compareTo(LARGEST_ANSWER) < 0, () -> "" + exercise.id());
            }
        });
    }

    /** The numbers of an answer one after the other; choices are left out. */
    static List<BigDecimal> numbers(Value answer) {
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
            "the options of a choice differ in name, words and picture, and the answer is the name of the right one")
    void choices(ExerciseId kind) {
        exercises(kind, SEEDS_WITH_TEXTS)
                .flatMap(exercise -> exercise.blanks().stream()
                        .filter(Blank.Choice.class::isInstance)
                        .map(Blank.Choice.class::cast)
                        .peek(choice -> assertEquals(
                                new Value.Word(
                                        choice.options().get(choice.right()).name()),
                                exercise.answer())))
                .forEach(choice -> {
                    int count = choice.options().size();
                    assertEquals(count, different(choice, Blank.Option::name));
                    assertEquals(count, different(choice, Blank.Option::words));
                    if (choice.options().getFirst().picture().isPresent()) {
                        assertEquals(count, different(choice, Blank.Option::picture));
                    }
                });
    }

    private static long different(Blank.Choice choice, Function<Blank.Option, Object> part) {
        return choice.options().stream().map(part).distinct().count();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    @DisplayName(
            "a mistake's number is not accepted unless it is the right one, and the mistake is named or too many are")
    void mistakes(ExerciseId kind) {
        exercises(kind, SEEDS_WITH_TEXTS)
                .parallel()
                .forEach(exercise -> questions(exercise).limit(MOST_BLANKS).forEach(question -> {
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
        Set<LocalizedMessage> said = new HashSet<>();
        kinds().flatMap(kind -> exercises(kind, SEEDS_WITH_TEXTS)).forEach(exercise -> {
            Stream<LocalizedMessage> asked = Stream.of(exercise.id().topic().title(), exercise.text(), exercise.hint());
            Stream<LocalizedMessage> mistakes = questions(exercise)
                    .limit(MOST_BLANKS)
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
                    .filter(said::add)
                    .forEach(message -> assertSaid(texts.get(message)));
        });
    }

    private static void assertSaid(String text) {
        assertFalse(text.isBlank());
        assertFalse(UNSAID.matcher(text).find(), text);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    @DisplayName(
            "every table that is given is shown once: by the operation or beside it; a pooling's input is beside its gradient")
    void tables(ExerciseId kind) {
        exercises(kind, SEEDS_WITH_TEXTS).forEach(exercise -> {
            Stream<NumberTable> operands = exercise.operation().stream()
                    .flatMap(operation -> operation.operands().stream())
                    .flatMap(operand -> operand.tables().stream());
            List<NumberTable> shown =
                    Stream.concat(operands, tables(exercise.givenBeside())).toList();
            tables(exercise.given()).forEach(table -> assertTrue(shown.contains(table), () -> "" + exercise.id()));
            if (kind.topic() == Topic.POOLING_GRADIENT) {
                assertEquals("input", exercise.givenBeside().getFirst().name());
            }
        });
    }

    private static Stream<NumberTable> tables(List<Given> given) {
        return given.stream()
                .map(Given::value)
                .filter(Value.Table.class::isInstance)
                .map(value -> ((Value.Table) value).numbers());
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
