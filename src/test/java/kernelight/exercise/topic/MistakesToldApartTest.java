package kernelight.exercise.topic;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import kernelight.exercise.NamedMistake;
import kernelight.exercise.NumberQuestion;
import kernelight.exercise.Tally;
import kernelight.exercise.Verdict;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import kernelight.words.LocalizedMessage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How often a mistake is recognised from its number, alone or among others, and how often a mere slip is called one. */
class MistakesToldApartTest {
    private static final int SEEDS = 100;
    private static final List<Texts> TEXTS =
            Arrays.stream(Language.values()).map(Texts::new).toList();
    private static final int MOST_BLANKS = 4;

    /**
     * The rest comes from more than three mistakes at once, so that none is named. Measured: from 95 % (gradients, where
     * few small products make a sum) to all of them.
     */
    private static final double RECOGNISED = 0.93;

    /**
     * A slip by 2 or 3 is as large as one product of small whole numbers, so it may well be one that was left out. Measured:
     * at most 54 %, for channels; 3 % and less where answers are large.
     */
    private static final double NEARBY_NAMED = 0.6;

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"WHICH_FILTER", "WHICH_PADDING", "LOSS_CURVE", "LECTURES"})
    @DisplayName("nearly every mistake is recognised from its number, and said in every language")
    void recognised(Topic topic) {
        Tally tally = new Tally(topic.id());
        LongStream.range(0, SEEDS)
                .boxed()
                .flatMap(seed -> IntStream.rangeClosed(1, ExerciseId.LEVELS)
                        .mapToObj(level -> new ExerciseId(topic, level, seed).exercise()))
                .flatMap(exercise -> exercise.blanks().stream()
                        .filter(Blank.Number.class::isInstance)
                        .limit(MOST_BLANKS))
                .map(blank -> ((Blank.Number) blank).question())
                .forEach(question -> tally(tally, question));
        tally.check(RECOGNISED, NEARBY_NAMED);
    }

    /** Also of a mistake whose details are left out, because it can have been made in several ways. */
    private static void say(Verdict verdict) {
        if (verdict instanceof Verdict.Mistaken(LocalizedMessage hint, LocalizedMessage explanation)) {
            TEXTS.forEach(texts -> {
                assertFalse(texts.get(hint).isBlank());
                assertFalse(texts.get(explanation).isBlank());
            });
        }
    }

    private static void tally(Tally tally, NumberQuestion question) {
        List<NamedMistake> mistakes = question.mistakes().toList();
        for (NamedMistake mistake : mistakes) {
            if (mistake.number().compareTo(question.answer()) != 0) {
                Verdict verdict = question.verdict(mistake.number());
                tally.made(mistake.name(), verdict);
                say(verdict);
            }
        }
        for (int off : new int[] {-3, -2, 2, 3}) {
            BigDecimal typed = question.answer().add(BigDecimal.valueOf(off));
            tally.nearby(question.verdict(typed));
        }
    }
}
