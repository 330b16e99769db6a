package kernelight.worksheet;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kernelight.exercise.NamedMistake;
import kernelight.exercise.NumberQuestion;
import kernelight.exercise.topic.Blank;
import kernelight.exercise.topic.Exercise;
import kernelight.exercise.topic.ExerciseId;
import kernelight.exercise.topic.Given;
import kernelight.exercise.topic.Topic;
import kernelight.exercise.topic.Value;
import kernelight.walk.Cell;
import kernelight.walk.ExactNumber;
import kernelight.walk.NumberTable;
import kernelight.walk.Sizes;
import kernelight.words.LocalizedMessage;

/** Exercises for the tests of worksheets. */
public final class Samples {
    private Samples() {}

    /** Exercises of every topic and level. */
    public static List<Exercise> ofEveryTopic(int seeds) {
        return Arrays.stream(Topic.values())
                .flatMap(topic -> IntStream.rangeClosed(1, ExerciseId.LEVELS)
                        .boxed()
                        .flatMap(level -> LongStream.range(0, seeds)
                                .mapToObj(seed -> new ExerciseId(topic, level, seed).exercise())))
                .toList();
    }

    public static Variant variant(List<Exercise> exercises) {
        return new Variant("A", exercises);
    }

    /** A question with this answer, whose mistakes forget and double the bias. */
    public static NumberQuestion question(BigDecimal answer, BigDecimal... mistakes) {
        return new NumberQuestion() {
            @Override
            public BigDecimal answer() {
                return answer;
            }

            @Override
            public Stream<NamedMistake> mistakes() {
                return Arrays.stream(mistakes)
                        .map(number -> new NamedMistake("exercise.parameters.", "FORGOT_BIAS", number, List.of()));
            }

            @Override
            public LocalizedMessage hint() {
                return LocalizedMessage.of("exercise.hint.FORGOT_BIAS");
            }
        };
    }

    /** Every kind of blank and of value in one exercise: two options with pictures, a table with a hole, a line. */
    public static Exercise mixed() {
        NumberTable picture = NumberTable.parse("1 0 / 0 1");
        NumberTable other = NumberTable.parse("0 1 / 1 0");
        Sizes channels = Sizes.of(2, 2, 2);
        LocalizedMessage label = LocalizedMessage.of("exercise.blank.rows");
        return new Exercise(
                new ExerciseId(Topic.OUTPUT, 1, 0),
                LocalizedMessage.of("exercise.given.sizes", "<5> & {~=#:}", 3, 1, 2),
                LocalizedMessage.of("exercise.ask.output"),
                List.of(
                        new Given("input", new Value.Table(NumberTable.filled(channels, Samples::number))),
                        new Given("filter", new Value.Row(List.of(new Value.Table(picture), new Value.Whole(2)))),
                        new Given("sizes", new Value.Pair(2, 3)),
                        new Given("numbers", new Value.Numbers(List.of(BigDecimal.ONE, new BigDecimal("-0.5")))),
                        new Given("word", new Value.Word("zero")),
                        new Given("flag", new Value.Flag(true)),
                        new Given("decimal", new Value.Decimal(new BigDecimal("0.25")))),
                List.of(
                        new Blank.Choice(
                                label,
                                List.of(
                                        option("one", picture, "exercise.hint.SUM"),
                                        option("other", other, "exercise.hint.MAX")),
                                1),
                        new Blank.Number(label, question(new BigDecimal("1.5"), BigDecimal.ONE), at(0, 0, 0)),
                        new Blank.Number(label, question(new BigDecimal("-2"), BigDecimal.ONE), at(1, 0, 1)),
                        new Blank.Number(label, question(third(7), third(8)), Optional.empty())),
                new Value.Row(List.of(new Value.Word("other"), new Value.Decimal(new BigDecimal("1.5")))),
                LocalizedMessage.of("exercise.hint.SUM"),
                List.of(LocalizedMessage.of("exercise.hint.SUM"), LocalizedMessage.of("exercise.hint.MAX")),
                Optional.empty());
    }

    /** A third of a number. */
    public static BigDecimal third(int number) {
        return ExactNumber.quotient(BigDecimal.valueOf(number), 3);
    }

    private static BigDecimal number(Cell cell) {
        return BigDecimal.valueOf(cell.channel() * 4L + cell.row() * 2L + cell.column());
    }

    private static Optional<Cell> at(int channel, int row, int column) {
        return Optional.of(new Cell(0, channel, 0, row, column));
    }

    private static Blank.Option option(String name, NumberTable picture, String explanation) {
        return new Blank.Option(
                name,
                LocalizedMessage.of("worksheet.variant", name),
                Optional.of(picture),
                LocalizedMessage.of("exercise.text", LocalizedMessage.of(explanation), "a < b & {#=~} \\"));
    }

    /** The same exercise, of which all that a student must not see is another one: answers, mistakes, hints, solution. */
    public static Exercise withOtherAnswers(Exercise exercise) {
        LocalizedMessage secret = LocalizedMessage.of("worksheet.variant", "SECRET");
        return new Exercise(
                exercise.id(),
                exercise.situation(),
                exercise.question(),
                exercise.given(),
                exercise.blanks().stream()
                        .<Blank>map(blank -> switch (blank) {
                            case Blank.Number(LocalizedMessage label, NumberQuestion question, Optional<Cell> cell) ->
                                new Blank.Number(
                                        label, question(question.answer().add(new BigDecimal("987654.5"))), cell);
                            case Blank.Choice(LocalizedMessage label, List<Blank.Option> options, int right) ->
                                new Blank.Choice(
                                        label,
                                        options.stream()
                                                .map(option -> new Blank.Option(
                                                        option.name(), option.words(), option.picture(), secret))
                                                .toList(),
                                        (right + 1) % options.size());
                        })
                        .toList(),
                new Value.Word("SECRET"),
                secret,
                List.of(secret),
                exercise.operation());
    }
}
