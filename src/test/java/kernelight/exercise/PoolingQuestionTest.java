package kernelight.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.PaddingMode;
import kernelight.engine.kernel.Rounding;
import kernelight.engine.kernel.Window;
import kernelight.engine.tensor.ShapeException;
import kernelight.walk.Cell;
import kernelight.walk.ExactNumber;
import kernelight.walk.NumberTable;
import kernelight.walk.Pooling;
import kernelight.walk.PoolingCase;
import kernelight.walk.PoolingKind;
import kernelight.walk.RandomCases;
import kernelight.words.LocalizedMessage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoolingQuestionTest {
    private static final NumberTable LECTURE = NumberTable.parse("1 1 2 4 / 5 6 7 8 / 3 2 1 0 / 1 2 3 4");

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource({
        "AVERAGE, 21, NOT_DIVIDED",
        "AVERAGE, 8, OTHER_KIND",
        "MAX, 5.25, OTHER_KIND",
        "MAX, 2, OTHER_KIND",
        "MAX, 7, STRIDE_IGNORED and OTHER_CELL",
        "MAX, 4, OTHER_CELL",
        "AVERAGE, 4, STRIDE_IGNORED and WINDOW_OFF",
        "GLOBAL_MAX, 3, OTHER_CELL",
        "GLOBAL_AVERAGE, 50, NOT_DIVIDED",
    })
    @DisplayName("the lecture's 4 x 4, upper right output")
    void theLecture(PoolingKind kind, BigDecimal typed, String mistakes) {
        Cell output = kind.isGlobal() ? Cell.at(0, 0) : Cell.at(0, 1);
        PoolingQuestion question = new PoolingQuestion(PoolingCase.of(LECTURE, kind, 2), output);
        assertTrue(question.verdict(question.answer()).isRight());
        assertEquals(Set.of(mistakes.split(" and ")), Named.in(question.verdict(typed)));
    }

    @Test
    @DisplayName("a mean without an end may be rounded")
    void rounded() {
        PoolingCase thirds = PoolingCase.of(NumberTable.parse("1 1 0 / 0 0 0 / 0 0 0"), PoolingKind.AVERAGE, 3);
        PoolingQuestion question = new PoolingQuestion(thirds, Cell.at(0, 0));
        assertTrue(question.verdict(new BigDecimal("0.22")).isRight());
        assertTrue(question.verdict(new BigDecimal("0.2222")).isRight());
        assertInstanceOf(Verdict.Unexplained.class, question.verdict(new BigDecimal("0.23")));
        assertInstanceOf(Verdict.Coarse.class, question.verdict(new BigDecimal("0.2")));
    }

    @Test
    @DisplayName("10/9: 1.1 and 1 want two decimals, 1.11 and 1.1111 are right, 1.2 is wrong")
    void tooCoarse() {
        PoolingCase ninths = PoolingCase.of(NumberTable.parse("1 1 2 / 1 1 1 / 1 1 1"), PoolingKind.AVERAGE, 3);
        PoolingQuestion question = new PoolingQuestion(ninths, Cell.at(0, 0));
        Verdict.Coarse coarse = new Verdict.Coarse(LocalizedMessage.of("exercise.coarse.endless"));
        assertEquals(coarse, question.verdict(new BigDecimal("1.1")));
        assertTrue(question.verdict(new BigDecimal("1.11")).isRight());
        assertTrue(question.verdict(new BigDecimal("1.1111")).isRight());
        assertInstanceOf(Verdict.Unexplained.class, question.verdict(new BigDecimal("1.2")));
        assertEquals(Set.of("OTHER_KIND"), Named.in(question.verdict(BigDecimal.ONE)), "the smallest number too");
        PoolingCase two = PoolingCase.of(NumberTable.parse("0 0 0 / 0 0 0 / 0 1 1"), PoolingKind.AVERAGE, 3);
        assertEquals(
                coarse, new PoolingQuestion(two, Cell.at(0, 0)).verdict(new BigDecimal("0.2")), "0.22 rounded too far");
        PoolingCase thirds = PoolingCase.of(NumberTable.parse("0 0 0 / 0 0 2 / 2 1 1"), PoolingKind.AVERAGE, 3);
        PoolingQuestion cut = new PoolingQuestion(thirds, Cell.at(0, 0));
        assertEquals(coarse, cut.verdict(new BigDecimal("0.66")), "cut off instead of rounded");
        assertTrue(cut.verdict(new BigDecimal("0.67")).isRight());
    }

    @Test
    @DisplayName("2/21 is 0.095..: 0.10 has two decimals, 0.1 has one")
    void aZeroThatWasTypedCounts() {
        PoolingCase many = PoolingCase.of(
                NumberTable.parse("1 1 0 0 0 0 0 / 0 0 0 0 0 0 0 / 0 0 0 0 0 0 0"), PoolingKind.GLOBAL_AVERAGE, 1);
        PoolingQuestion question = new PoolingQuestion(many, Cell.at(0, 0));
        assertTrue(question.verdict(new BigDecimal("0.10")).isRight());
        assertInstanceOf(Verdict.Coarse.class, question.verdict(new BigDecimal("0.1")));
    }

    private static PoolingCase padded(
            String input, int size, int padding, int stride, Rounding rounding, boolean count) {
        Window window =
                Window.square(size).withPadding(padding).withStride(stride).with(rounding);
        return new PoolingCase(NumberTable.parse(input), PoolingKind.AVERAGE, window, count);
    }

    @Test
    @DisplayName("1 2 / 3 4, window 3, padding 1, stride 1, padding counted: 2.5 left the padding out, not the stride")
    void paddingLeftOut() {
        for (int row = 0; row < 2; row++) {
            PoolingQuestion question =
                    new PoolingQuestion(padded("1 2 / 3 4", 3, 1, 1, Rounding.DOWN, true), Cell.at(row, 1 - row));
            assertTrue(question.verdict(new BigDecimal("1.11")).isRight());
            assertEquals(Set.of("PADDING_LEFT_OUT"), Named.in(question.verdict(new BigDecimal("2.5"))));
        }
        PoolingQuestion left = new PoolingQuestion(padded("1 2 / 3 4", 3, 1, 1, Rounding.DOWN, false), Cell.at(0, 0));
        assertTrue(Named.in(left.verdict(new BigDecimal("1.11"))).contains("PADDING_COUNTED"));
    }

    @Test
    @DisplayName("1 2 3 4 5, window 2, stride 2, rounded up: 2.5 divided by the whole window")
    void dividedByTheWholeWindow() {
        Window window = new Window(Axis.SINGLE, Axis.SINGLE, Axis.of(2).withStride(2), PaddingMode.ZEROS, Rounding.UP);
        PoolingQuestion question = new PoolingQuestion(
                new PoolingCase(NumberTable.parse("1 2 3 4 5"), PoolingKind.AVERAGE, window, true), Cell.at(0, 2));
        assertTrue(question.verdict(new BigDecimal("5")).isRight());
        assertEquals(Set.of("DIVIDED_BY_WHOLE_WINDOW"), Named.in(question.verdict(new BigDecimal("2.5"))));
    }

    @Test
    @DisplayName("the largest of negative numbers at the edge is not the padding's 0")
    void paddingAsZero() {
        PoolingQuestion question = new PoolingQuestion(
                padded("-1 -2 / -3 -4", 2, 1, 1, Rounding.DOWN, true).withKind(PoolingKind.MAX), Cell.at(0, 0));
        assertTrue(question.verdict(new BigDecimal("-1")).isRight());
        assertTrue(Named.in(question.verdict(BigDecimal.ZERO)).contains("PADDING_AS_ZERO"));
    }

    @Test
    void noOtherMistakeIsNamedThanTheOneThatWasMade() {
        Tally tally = new Tally("pooling, outputs", PoolingMistake.values());
        Random random = new Random(84);
        RandomCases.poolings(random, 9000).forEach(example -> {
            Cell output = example.outputSizes()
                    .cell(random.nextInt(example.outputSizes().count()));
            PoolingQuestion question = new PoolingQuestion(example, output);
            assertTrue(question.verdict(question.answer()).isRight());
            for (PoolingMistake mistake : PoolingMistake.values()) {
                made(mistake, example, output)
                        .filter(number -> !TypedNumber.matches(number, question.answer()))
                        .ifPresent(number -> tally.made(mistake, question.verdict(number)));
            }
            BigDecimal away = BigDecimal.valueOf(random.nextInt(1, 100) * (random.nextBoolean() ? 1 : -1), 1);
            tally.nearby(question.verdict(
                    question.answer().setScale(2, RoundingMode.HALF_UP).add(away)));
        });
        tally.check(0.5, 0.3);
    }

    /** The answer of a learner who makes this mistake, mostly computed by the formula of another case. */
    private static Optional<BigDecimal> made(PoolingMistake mistake, PoolingCase example, Cell output) {
        PoolingKind kind = example.kind();
        Window asked = example.askedWindow();
        boolean slides = !kind.isGlobal();
        int whole = example.windowCells(output).size();
        List<BigDecimal> inside = example.windowCells(output).stream()
                .filter(example.input().sizes()::contains)
                .map(example.input()::at)
                .toList();
        BigDecimal sum = inside.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        Cell swapped = new Cell(output.image(), output.channel(), 0, output.column(), output.row());
        Cell next = new Cell(output.image(), output.channel(), 0, output.row(), output.column() + 1);
        return switch (mistake) {
            case NOT_DIVIDED -> kind.isAverage() ? Optional.of(sum) : Optional.empty();
            case OTHER_KIND ->
                Optional.of(number(
                        example.withKind(
                                switch (kind) {
                                    case MAX -> PoolingKind.MIN;
                                    case MIN, AVERAGE -> PoolingKind.MAX;
                                    case GLOBAL_AVERAGE -> PoolingKind.GLOBAL_MAX;
                                    case GLOBAL_MAX -> PoolingKind.GLOBAL_AVERAGE;
                                }),
                        output));
            case OTHER_IMAGE ->
                example.input().sizes().images() == 1
                        ? Optional.empty()
                        : Optional.of(number(
                                example,
                                output.inImage((output.image() + 1)
                                        % example.input().sizes().images())));
            case OTHER_CHANNEL ->
                example.input().sizes().channels() == 1
                        ? Optional.empty()
                        : Optional.of(number(
                                example,
                                output.inChannel((output.channel() + 1)
                                        % example.input().sizes().channels())));
            case STRIDE_IGNORED ->
                slides
                        ? ifPossible(
                                () -> example.withWindow(with(
                                        asked,
                                        asked.rows().withStride(1),
                                        asked.columns().withStride(1))),
                                output)
                        : Optional.empty();
            case PADDING_IGNORED ->
                slides && asked.rounding() == Rounding.DOWN
                        ? ifPossible(
                                () -> example.withWindow(with(
                                        asked,
                                        asked.rows().withPadding(0),
                                        asked.columns().withPadding(0))),
                                output)
                        : Optional.empty();
            case ROWS_AND_COLUMNS_SWAPPED ->
                example.outputSizes().contains(swapped) ? Optional.of(number(example, swapped)) : Optional.empty();
            case OTHER_CELL ->
                kind.isAverage()
                        ? Optional.empty()
                        : inside.stream()
                                .filter(number -> kind.isGlobal()
                                        || !number.equals(Collections.max(inside))
                                                && !number.equals(Collections.min(inside)))
                                .findFirst();
            case WINDOW_OFF -> {
                boolean same =
                        asked.columns().paddingBefore() == 1 && asked.rows().paddingBefore() == 0
                                || Math.abs(output.row() - output.column()) == 1;
                yield slides
                                && !same
                                && asked.columns().stride() == 1
                                && example.outputSizes().contains(next)
                        ? Optional.of(number(example, next))
                        : Optional.empty();
            }
            case WHOLE_CHANNEL ->
                slides
                                && inside.size()
                                        < example.input().sizes().rows()
                                                * example.input().sizes().columns()
                        ? Optional.of(number(
                                        example.withKind(
                                                kind.isAverage() ? PoolingKind.GLOBAL_AVERAGE : PoolingKind.GLOBAL_MAX),
                                        Cell.at(0, 0).inImage(output.image()).inChannel(output.channel())))
                                .filter(number -> kind != PoolingKind.MIN)
                        : Optional.empty();
            case PADDING_LEFT_OUT ->
                example.countPadding() && kind.isAverage()
                        ? Optional.of(number(example.withCountPadding(false), output))
                        : Optional.empty();
            case PADDING_COUNTED ->
                !example.countPadding() && kind.isAverage()
                        ? Optional.of(number(example.withCountPadding(true), output))
                        : Optional.empty();
            case DIVIDED_BY_WHOLE_WINDOW ->
                kind.isAverage() && slides && example.withCountPadding(true).contributingCells(output) < whole
                        ? Optional.of(ExactNumber.quotient(sum, whole))
                        : Optional.empty();
            case PADDING_AS_ZERO ->
                kind.isAverage() || inside.size() == whole
                        ? Optional.empty()
                        : Optional.of(
                                kind == PoolingKind.MIN
                                        ? number(example, output).min(BigDecimal.ZERO)
                                        : number(example, output).max(BigDecimal.ZERO));
        };
    }

    private static Window with(Window window, Axis rows, Axis columns) {
        return new Window(Axis.SINGLE, rows, columns, window.paddingMode(), window.rounding());
    }

    private static BigDecimal number(PoolingCase example, Cell output) {
        return new Pooling(example).formula(output).result();
    }

    private static Optional<BigDecimal> ifPossible(Supplier<PoolingCase> example, Cell output) {
        try {
            return example.get().outputSizes().contains(output)
                    ? Optional.of(number(example.get(), output))
                    : Optional.empty();
        } catch (ShapeException doesNotFit) {
            return Optional.empty();
        }
    }
}
