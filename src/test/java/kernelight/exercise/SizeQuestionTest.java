package kernelight.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.PaddingMode;
import kernelight.engine.kernel.Rounding;
import kernelight.walk.RandomCases;
import kernelight.walk.SlidingAxis;
import kernelight.words.LocalizedMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizeQuestionTest {
    @ParameterizedTest(name = "N {0}, F {1}, P {2}, S {3}, D {4}: {5} is {6}")
    @CsvSource({
        "28, 5, 2, 3, 1, 10, right",
        "28, 5, 2, 3, 1, 9, STRIDE_ON_OUTPUT and PADDING_ON_ONE_SIDE",
        "28, 5, 2, 3, 1, 8, FORGOT_PADDING",
        "28, 5, 2, 1, 1, 26, PADDING_ON_ONE_SIDE",
        "28, 5, 2, 3, 1, 28, STRIDE_FORGOTTEN and SIZE_OF_INPUT",
        "7, 3, 0, 3, 1, 3, ROUNDED_UP and FILTER_FORGOTTEN",
        "7, 3, 0, 3, 1, 1, STRIDE_ON_OUTPUT",
        "7, 3, 0, 3, 1, 2.33, NOT_ROUNDED",
        "7, 3, 0, 3, 1, 2.3, NOT_ROUNDED",
        "7, 3, 0, 3, 1, 2.3333, NOT_ROUNDED",
        "8, 3, 0, 2, 1, 4, ROUNDED_UP",
        "9, 2, 0, 2, 1, 4, right",
        "9, 3, 0, 1, 2, 5, right",
        "9, 3, 0, 1, 2, 7, DILATION_FORGOTTEN",
        "9, 3, 0, 1, 2, 4, FORGOT_PLUS_ONE and DILATION_TIMES_FILTER",
        "15, 3, 0, 2, 3, 4, STRIDE_ON_OUTPUT and DILATION_TIMES_FILTER",
        "28, 5, 2, 3, 1, 11, FILTER_FORGOTTEN",
        "7, 3, 0, 2, 1, 6, ROWS_AND_COLUMNS_SWAPPED",
        "28, 5, 2, 3, 1, 99, nothing",
    })
    void sizes(int length, int filter, int padding, int stride, int dilation, BigDecimal typed, String name) {
        Axis window = new Axis(filter, stride, dilation, padding, padding);
        SizeQuestion question = new SizeQuestion(new SlidingAxis(length, window), new SlidingAxis(8, Axis.of(3)));
        assertVerdict(name, question.verdict(typed));
    }

    @ParameterizedTest(name = "rounded up, N {0}, F {1}, S {2}: {3} is {4}")
    @CsvSource({
        "4, 3, 2, 1, ROUNDED_DOWN",
        "7, 3, 3, 2, ROUNDED_DOWN",
        "7, 3, 3, 1, nothing",
        "7, 3, 3, 99, nothing",
        "4, 2, 3, 2, right",
    })
    void sizesThatAreRoundedUp(int length, int window, int stride, BigDecimal typed, String name) {
        SlidingAxis axis = new SlidingAxis(length, Axis.of(window).withStride(stride), Rounding.UP);
        assertVerdict(name, new SizeQuestion(axis, axis).verdict(typed));
    }

    @Test
    void aLastWindowThatWouldBeginBehindTheInput() {
        SlidingAxis axis = new SlidingAxis(4, Axis.of(2).withStride(3).withPadding(1), Rounding.UP);
        SizeQuestion question = new SizeQuestion(axis, axis);
        assertTrue(question.verdict(BigDecimal.valueOf(2)).isRight());
        assertEquals(
                Set.of("LAST_WINDOW_OUTSIDE", "FILTER_FORGOTTEN"), Named.in(question.verdict(BigDecimal.valueOf(3))));
    }

    private static void assertVerdict(String name, Verdict verdict) {
        switch (name) {
            case "right" -> assertTrue(verdict.isRight());
            case "nothing" -> assertInstanceOf(Verdict.Unexplained.class, verdict);
            default -> assertEquals(Set.of(name.split(" and ")), Named.in(verdict));
        }
    }

    @Test
    void noOtherMistakeIsNamedThanTheOneThatWasMade() {
        Tally tally = new Tally("output sizes", SizeMistake.values());
        Random random = new Random(83);
        for (int trial = 0; trial < 20_000; trial++) {
            SlidingAxis axis = axis(random);
            SizeQuestion question = new SizeQuestion(axis, axis(random));
            assertTrue(question.verdict(question.answer()).isRight());
            for (SizeMistake mistake : SizeMistake.values()) {
                made(mistake, axis, question.other())
                        .filter(size -> size >= 0)
                        .map(SizeQuestionTest::typed)
                        .filter(size -> !TypedNumber.matches(size, question.answer()))
                        .ifPresent(size -> tally.made(mistake, question.verdict(size)));
            }
            int away = random.nextInt(1, 30) * (random.nextBoolean() ? 1 : -1);
            tally.nearby(question.verdict(question.answer().add(BigDecimal.valueOf(away))));
        }
        tally.check(0.85, 0.1);
    }

    /** The answer of a learner who makes this mistake, computed by the formula. */
    private static Optional<Double> made(SizeMistake mistake, SlidingAxis axis, SlidingAxis other) {
        double n = axis.length();
        double f = axis.window().size();
        double d = axis.window().dilation();
        double s = axis.window().stride();
        double before = axis.window().paddingBefore();
        double after = axis.window().paddingAfter();
        boolean up = axis.rounding() == Rounding.UP;
        DoubleUnaryOperator round = up ? Math::ceil : Math::floor;
        double reach = d * (f - 1) + 1;
        double travel = n + before + after - reach;
        return switch (mistake) {
            case ROUNDED_DOWN -> possible(up, Math.floor(travel / s) + 1);
            case STRIDE_ON_OUTPUT -> possible(!up && s > 1, Math.floor((travel + 1) / s));
            case FORGOT_PLUS_ONE ->
                possible(up ? travel % s == 0 : s == 1 || (travel + 1) % s == 0, round.applyAsDouble(travel / s));
            case FORGOT_PADDING -> possible(before + after > 0 && n >= reach, round.applyAsDouble((n - reach) / s) + 1);
            case PADDING_ON_ONE_SIDE ->
                possible(before > 0 && n + before >= reach, round.applyAsDouble((n + before - reach) / s) + 1);
            case STRIDE_FORGOTTEN -> possible(s > 1, travel + 1);
            case NOT_ROUNDED -> Optional.of(travel / s + 1);
            case ROUNDED_UP -> possible(!up, Math.ceil(travel / s) + 1);
            case LAST_WINDOW_OUTSIDE -> possible(up, Math.ceil(travel / s) + 1);
            case DILATION_FORGOTTEN -> possible(d > 1, round.applyAsDouble((n + before + after - f) / s) + 1);
            case DILATION_TIMES_FILTER ->
                possible(
                        d > 1 && n + before + after >= d * f,
                        round.applyAsDouble((n + before + after - d * f) / s) + 1);
            case ROWS_AND_COLUMNS_SWAPPED -> Optional.of((double) other.outputSize());
            case FILTER_FORGOTTEN -> Optional.of(round.applyAsDouble((n + before + after) / s) + 1);
            case SIZE_OF_INPUT -> Optional.of(n);
        };
    }

    /** Whole sizes, and the others with two decimals. */
    private static BigDecimal typed(double size) {
        return BigDecimal.valueOf(size).setScale(size == Math.rint(size) ? 0 : 2, RoundingMode.HALF_UP);
    }

    private static Optional<Double> possible(boolean is, double size) {
        return is ? Optional.of(size) : Optional.empty();
    }

    @Test
    void rowsAndColumnsAreAskedTogetherAndTheirSwapIsNamed() {
        OutputSizeQuestion question = new OutputSizeQuestion(List.of(
                new SlidingAxis(7, Axis.of(3)), new SlidingAxis(9, Axis.of(3).withStride(2))));
        assertTrue(question.verdict(numbers(5, 4)).isRight());
        assertEquals(Set.of("ROWS_AND_COLUMNS_SWAPPED"), Named.in(question.verdict(numbers(4, 5))));
        Verdict.Mistaken columns = assertInstanceOf(Verdict.Mistaken.class, question.verdict(numbers(5, 7)));
        assertEquals(
                LocalizedMessage.of(
                        "exercise.size.about",
                        LocalizedMessage.of("exercise.size.direction.columns"),
                        LocalizedMessage.of("exercise.size.mistake.STRIDE_FORGOTTEN")),
                columns.explanation());
        assertInstanceOf(Verdict.Unexplained.class, question.verdict(numbers(50, 4)));
    }

    @Test
    void whereDirectionsAreAlikeOneSentenceSpeaksForAll() {
        OutputSizeQuestion question =
                new OutputSizeQuestion(List.of(new SlidingAxis(7, Axis.of(3)), new SlidingAxis(7, Axis.of(3))));
        assertEquals(Set.of("FORGOT_PLUS_ONE"), Named.in(question.verdict(numbers(4, 4))));
        assertEquals("exercise.size.hint.travel", question.hint().key());
    }

    private static List<BigDecimal> numbers(int... numbers) {
        return Arrays.stream(numbers).mapToObj(BigDecimal::valueOf).toList();
    }

    private static SlidingAxis axis(Random random) {
        int length = 1 + random.nextInt(32);
        Rounding rounding = random.nextInt(3) == 0 ? Rounding.UP : Rounding.DOWN;
        return new SlidingAxis(length, RandomCases.axis(random, length, PaddingMode.ZEROS), rounding);
    }
}
