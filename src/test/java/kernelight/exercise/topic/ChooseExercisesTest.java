package kernelight.exercise.topic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.stream.LongStream;
import kernelight.exercise.NumberQuestion;
import kernelight.exercise.Verdict;
import kernelight.words.LocalizedMessage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ChooseExercisesTest {
    private int broken;

    @Test
    @DisplayName("a stride and a padding that give the wanted size but break the rule are said to do so")
    void pairsThatBreakTheRule() {
        LongStream.range(0, 300)
                .mapToObj(seed -> new ExerciseId(Topic.CHOOSE, 3, seed).exercise())
                .forEach(this::check);
        assertTrue(broken > 300, () -> broken + " pairs");
    }

    private void check(Exercise exercise) {
        int input = whole(exercise, "input");
        int filter = whole(exercise, "filter");
        int output = whole(exercise, "output");
        int limit = whole(exercise, "largestPadding");
        NumberQuestion stride = question(exercise, 0);
        NumberQuestion padding = question(exercise, 1);
        int rightStride = stride.answer().intValueExact();
        int rightPadding = padding.answer().intValueExact();
        for (int s = 1; s <= input; s++) {
            for (int p = 0; p <= limit; p++) {
                if ((input + 2 * p - filter) / s + 1 != output) {
                    continue;
                }
                assertTrue(s <= rightStride, () -> exercise.id() + " has a larger stride");
                assertTrue(s < rightStride || p >= rightPadding, () -> exercise.id() + " has a smaller padding");
                if (s < rightStride) {
                    broken++;
                    assertTrue(explanation(stride, s).startsWith("exercise.choose.mistake.SMALLER_STRIDE"));
                    if (p != rightPadding) {
                        String said = explanation(padding, p);
                        assertTrue(said.contains("OTHER_PADDING") || said.contains("LARGER_PADDING"), said);
                    }
                } else if (p > rightPadding) {
                    broken++;
                    assertEquals("exercise.choose.mistake.LARGER_PADDING", explanation(padding, p));
                }
            }
        }
    }

    /** The key of the mistake that is named first. */
    private static String explanation(NumberQuestion question, int typed) {
        LocalizedMessage said = assertInstanceOf(Verdict.Mistaken.class, question.verdict(BigDecimal.valueOf(typed)))
                .explanation();
        while (said.key().equals("exercise.mistake.or")) {
            said = (LocalizedMessage) said.arguments().getFirst();
        }
        return said.key();
    }

    private static NumberQuestion question(Exercise exercise, int blank) {
        return ((Blank.Number) exercise.blanks().get(blank)).question();
    }

    private static int whole(Exercise exercise, String name) {
        return exercise.given().stream()
                .filter(given -> given.name().equals(name))
                .map(given -> ((Value.Whole) given.value()).number())
                .findFirst()
                .orElseThrow();
    }
}
