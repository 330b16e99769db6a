package kernelight.exercise.topic;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That what is shown before an answer does not give the answer away. */
class AnswerHiddenTest {
    private static final int SEEDS = 400;
    /** Small numbers happen to meet: of a 3 × 3 filter on 5 cells, both the filter and the answer are 3. */
    private static final double MOST_MEETINGS = 0.2;

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:,\\d{3})*(?:\\.\\d+)?");
    private final Texts texts = new Texts(Language.ENGLISH);

    static List<ExerciseId> kinds() {
        return TopicTest.kinds().toList();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    @DisplayName("the hint says no number that is the answer, except by chance, and no right option")
    void hint(ExerciseId kind) {
        List<Exercise> exercises = LongStream.range(0, SEEDS)
                .mapToObj(seed -> new ExerciseId(kind.topic(), kind.level(), seed).exercise())
                .toList();
        long met = exercises.stream().filter(this::isGivenAway).count();
        assertTrue(met <= MOST_MEETINGS * SEEDS, () -> met + " of " + SEEDS + " hints have the answer");
    }

    private boolean isGivenAway(Exercise exercise) {
        String hint = texts.get(exercise.hint());
        if (exercise.blanks().getFirst() instanceof Blank.Choice choice) {
            String right = texts.get(choice.options().get(choice.right()).words());
            assertFalse(hint.contains(right), () -> exercise.id() + ": " + hint);
            assertFalse(texts.get(exercise.text()).contains(right), () -> exercise.id() + ": " + right);
            return false;
        }
        Set<BigDecimal> said = numbers(hint);
        said.removeAll(numbers(texts.get(exercise.text())));
        List<BigDecimal> answers = TopicTest.numbers(exercise.answer());
        // of several blanks, one may show by chance; all together would be the answer
        return said.containsAll(answers.stream().map(BigDecimal::abs).toList());
    }

    private static Set<BigDecimal> numbers(String text) {
        Set<BigDecimal> numbers = new HashSet<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            numbers.add(new BigDecimal(matcher.group().replace(",", "")));
        }
        return numbers;
    }
}
