package kernelight.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import kernelight.walk.Cell;
import kernelight.walk.NumberTable;
import kernelight.walk.PoolingCase;
import kernelight.walk.PoolingKind;
import kernelight.walk.RandomCases;
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
        "MAX, 7, STRIDE_IGNORED",
        "MAX, 4, OTHER_CELL",
        "AVERAGE, 3, WINDOW_OFF",
        "GLOBAL_AVERAGE, 50, NOT_DIVIDED",
    })
    @DisplayName("the lecture's 4 x 4, upper right output")
    void theLecture(PoolingKind kind, BigDecimal typed, PoolingMistake mistake) {
        Cell output = kind.isGlobal() ? Cell.at(0, 0) : Cell.at(0, 1);
        PoolingQuestion question = new PoolingQuestion(PoolingCase.of(LECTURE, kind, 2), output);
        assertTrue(question.verdict(question.answer()).isRight());
        assertEquals(mistake, named(question.verdict(typed)));
    }

    @Test
    @DisplayName("a mean without an end may be rounded")
    void rounded() {
        PoolingCase thirds = PoolingCase.of(NumberTable.parse("1 1 0 / 0 0 0 / 0 0 0"), PoolingKind.AVERAGE, 3);
        PoolingQuestion question = new PoolingQuestion(thirds, Cell.at(0, 0));
        assertTrue(question.verdict(new BigDecimal("0.22")).isRight());
        assertTrue(question.verdict(new BigDecimal("0.2222")).isRight());
        assertInstanceOf(Verdict.Unexplained.class, question.verdict(new BigDecimal("0.23")));
        assertInstanceOf(Verdict.Unexplained.class, question.verdict(new BigDecimal("0.2")));
    }

    @Test
    void everyMistakeIsKnownByItsNumber() {
        Random random = new Random(84);
        Set<PoolingMistake> met = EnumSet.noneOf(PoolingMistake.class);
        RandomCases.poolings(random, 1500).forEach(example -> {
            Cell output = example.outputSizes()
                    .cell(random.nextInt(example.outputSizes().count()));
            PoolingQuestion question = new PoolingQuestion(example, output);
            assertTrue(question.verdict(question.answer()).isRight());
            for (PoolingMistake mistake : PoolingMistake.values()) {
                mistake.guesses(example, output)
                        .filter(guess -> !TypedNumber.is(guess.number(), question.answer()))
                        .forEach(guess -> {
                            PoolingMistake named = named(question.verdict(guess.number()));
                            assertTrue(named.compareTo(mistake) <= 0);
                            met.add(named);
                        });
            }
        });
        assertEquals(EnumSet.allOf(PoolingMistake.class), met);
    }

    private static PoolingMistake named(Verdict verdict) {
        String key =
                assertInstanceOf(Verdict.Mistaken.class, verdict).explanation().key();
        return PoolingMistake.valueOf(key.substring(key.lastIndexOf('.') + 1));
    }
}
