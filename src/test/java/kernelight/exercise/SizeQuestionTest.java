package kernelight.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.PaddingMode;
import kernelight.engine.kernel.Rounding;
import kernelight.walk.RandomCases;
import kernelight.walk.SlidingAxis;
import kernelight.words.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizeQuestionTest {
    @ParameterizedTest(name = "N {0}, F {1}, P {2}, S {3}, D {4}: {5} is {6}")
    @CsvSource({
        "28, 5, 2, 3, 1, 10, right",
        "28, 5, 2, 3, 1, 9, STRIDE_ON_OUTPUT",
        "28, 5, 2, 3, 1, 8, FORGOT_PADDING",
        "28, 5, 2, 1, 1, 26, PADDING_ON_ONE_SIDE",
        "28, 5, 2, 3, 1, 28, STRIDE_FORGOTTEN",
        "7, 3, 0, 3, 1, 3, ROUNDED_UP",
        "7, 3, 0, 3, 1, 1, STRIDE_ON_OUTPUT",
        "7, 3, 0, 3, 1, 2.33, NOT_ROUNDED",
        "7, 3, 0, 3, 1, 2.3333, NOT_ROUNDED",
        "8, 3, 0, 2, 1, 4, ROUNDED_UP",
        "9, 2, 0, 2, 1, 4, right",
        "9, 3, 0, 1, 2, 5, right",
        "9, 3, 0, 1, 2, 7, DILATION_FORGOTTEN",
        "9, 3, 0, 1, 2, 4, FORGOT_PLUS_ONE",
        "15, 3, 0, 2, 3, 4, STRIDE_ON_OUTPUT",
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
        "7, 3, 3, 1, STRIDE_ON_OUTPUT",
        "7, 3, 3, 99, nothing",
        "4, 2, 3, 2, right",
    })
    void sizesThatAreRoundedUp(int length, int window, int stride, BigDecimal typed, String name) {
        SlidingAxis axis = new SlidingAxis(length, Axis.of(window).withStride(stride), Rounding.UP);
        assertVerdict(name, new SizeQuestion(axis, axis).verdict(typed));
    }

    private static void assertVerdict(String name, Verdict verdict) {
        switch (name) {
            case "right" -> assertTrue(verdict.isRight());
            case "nothing" -> assertInstanceOf(Verdict.Unexplained.class, verdict);
            default -> assertEquals(name, named(verdict).name());
        }
    }

    @Test
    void everyMistakeIsKnownByItsNumber() {
        Random random = new Random(83);
        Set<SizeMistake> met = EnumSet.noneOf(SizeMistake.class);
        for (int trial = 0; trial < 3000; trial++) {
            SlidingAxis axis = axis(random);
            SizeQuestion question = new SizeQuestion(axis, axis(random));
            assertTrue(question.verdict(question.answer()).isRight());
            for (SizeMistake mistake : SizeMistake.values()) {
                mistake.guess(axis, question.other())
                        .filter(size -> !TypedNumber.is(size, question.answer()))
                        .ifPresent(size -> {
                            SizeMistake named = named(question.verdict(size));
                            assertTrue(named.compareTo(mistake) <= 0);
                            met.add(named);
                        });
            }
        }
        assertEquals(EnumSet.allOf(SizeMistake.class), met);
    }

    @Test
    void rowsAndColumnsAreAskedTogetherAndTheirSwapIsNamed() {
        OutputSizeQuestion question = new OutputSizeQuestion(List.of(
                new SlidingAxis(7, Axis.of(3)), new SlidingAxis(9, Axis.of(3).withStride(2))));
        assertTrue(question.verdict(numbers(5, 4)).isRight());
        assertEquals(SizeMistake.ROWS_AND_COLUMNS_SWAPPED, named(question.verdict(numbers(4, 5))));
        Verdict.Mistaken columns = assertInstanceOf(Verdict.Mistaken.class, question.verdict(numbers(5, 7)));
        assertEquals(
                Message.of(
                        "exercise.size.about",
                        Message.of("exercise.size.direction.columns"),
                        Message.of("exercise.size.mistake.STRIDE_FORGOTTEN")),
                columns.explanation());
        assertInstanceOf(Verdict.Unexplained.class, question.verdict(numbers(50, 4)));
    }

    @Test
    void whereDirectionsAreAlikeOneSentenceSpeaksForAll() {
        OutputSizeQuestion question =
                new OutputSizeQuestion(List.of(new SlidingAxis(7, Axis.of(3)), new SlidingAxis(7, Axis.of(3))));
        assertEquals(SizeMistake.FORGOT_PLUS_ONE, named(question.verdict(numbers(4, 4))));
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

    private static SizeMistake named(Verdict verdict) {
        String key =
                assertInstanceOf(Verdict.Mistaken.class, verdict).explanation().key();
        return SizeMistake.valueOf(key.substring(key.lastIndexOf('.') + 1));
    }
}
