package kernelight.exercise.topic;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kernelight.exercise.NamedMistake;
import kernelight.exercise.Verdict;
import kernelight.words.LocalizedMessage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SoftmaxQuestionTest {
    /** exp(1) = 2.72 beside 0.37 and 0.05: 0.8662. */
    private final SoftmaxQuestion question = new SoftmaxQuestion(
            new BigDecimal("2.72").divide(new BigDecimal("3.14"), MathContext.DECIMAL128),
            LocalizedMessage.of("exercise.softmax.hint.sum"),
            List.of(
                    mistake("NOT_DIVIDED", "2.72"),
                    mistake("OTHER_CLASS", "0.87"),
                    mistake("PERCENT", "86.62420382"),
                    mistake("LARGEST_TAKES_ALL", "1")));

    private static NamedMistake mistake(String name, String number) {
        return new NamedMistake("exercise.softmax.", name, new BigDecimal(number), List.of());
    }

    private Verdict verdict(String typed) {
        return question.verdict(new BigDecimal(typed));
    }

    @Test
    @DisplayName("a fraction, two decimals rounded or cut off, and more decimals from a calculator are right")
    void right() {
        assertAll(Stream.of("0.86624203821656050955", "0.87", "0.86", "0.866", "0.8668")
                .map(typed -> () -> assertTrue(verdict(typed).isRight(), typed)));
    }

    @Test
    @DisplayName("the second decimal may be off by one, not by two")
    void wrong() {
        assertAll(Stream.of("0.85", "0.89", "0.8")
                .map(typed -> () -> assertTrue(!verdict(typed).isRight(), typed)));
    }

    @Test
    @DisplayName("one decimal is too few; a mistake is named; one that leads to the right number is none")
    void named() {
        assertInstanceOf(Verdict.Coarse.class, verdict("0.9"));
        assertInstanceOf(Verdict.Mistaken.class, verdict("2.72"));
        assertInstanceOf(Verdict.Mistaken.class, verdict("86.62"));
        assertInstanceOf(Verdict.Mistaken.class, verdict("1"));
        assertEquals(3, question.mistakes().count());
    }

    @Test
    @DisplayName("who takes unrounded exponentials is right, too")
    void unrounded() {
        for (Exercise exercise : LongStream.range(0, 2000)
                .mapToObj(seed -> new ExerciseId(Topic.SOFTMAX, 2, seed).exercise())
                .toList()) {
            double[] exponentials = ((Value.Numbers) exercise.given().getFirst().value())
                    .numbers().stream()
                            .mapToDouble(score -> Math.exp(score.doubleValue()))
                            .toArray();
            double sum = Arrays.stream(exponentials).sum();
            for (int index = 0; index < exponentials.length; index++) {
                BigDecimal typed = BigDecimal.valueOf(exponentials[index] / sum).setScale(2, RoundingMode.HALF_UP);
                assertTrue(
                        ((Blank.Number) exercise.blanks().get(index))
                                .question()
                                .verdict(typed)
                                .isRight(),
                        () -> exercise.id() + ": " + typed);
            }
        }
    }
}
