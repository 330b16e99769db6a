package kernelight.worksheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kernelight.exercise.NumberQuestion;
import kernelight.exercise.topic.Blank;
import kernelight.exercise.topic.Exercise;
import kernelight.words.LocalizedMessage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswersTest {
    private static Stream<NumberQuestion> questions() {
        return Samples.ofEveryTopic(30).stream()
                .flatMap(exercise -> exercise.blanks().stream())
                .filter(Blank.Number.class::isInstance)
                .map(blank -> ((Blank.Number) blank).question());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 | 12 | 12",
                "-3 | \u22123 | -3",
                "0.125 | 0.125 | 0.125 0,125 1/8",
                "-1.5 | \u22121.5 | -1.5 -1,5 -3/2",
                "2.3333333333333333333333333333333333 | 7/3 \u22482.33 |"
                        + " 2.33 2.333 2.3333 2.33333 2.333333 2,33 2,333 2,3333 2,33333 2,333333 7/3",
                "-0.0004666666666666666666666666666666 | \u2248\u22120.000467 |"
                        + " 0.00 0.000 -0.0005 -0.00047 -0.000467 0,00 0,000 -0,0005 -0,00047 -0,000467",
            })
    @DisplayName("numbers are printed with their fraction, and accepted as fractions and as decimals")
    void forms(BigDecimal number, String shown, String forms) {
        assertEquals(shown, WrittenNumber.shown(number));
        assertEquals(List.of(forms.split(" ")), WrittenNumber.forms(number));
    }

    @Test
    @DisplayName("every form of a right answer is right in the app, too")
    void rightForms() {
        questions().forEach(question -> {
            for (String form : GradedAnswers.of(question).rightForms()) {
                if (!form.contains("/")) {
                    BigDecimal typed = new BigDecimal(form.replace(',', '.'));
                    assertTrue(question.verdict(typed).isRight(), () -> form + " for " + question);
                }
            }
        });
    }

    @Test
    @DisplayName("a wrong answer is never right in the app, and no form of it stands for two mistakes")
    void wrong() {
        questions().forEach(question -> {
            GradedAnswers answers = GradedAnswers.of(question);
            Set<String> forms = new HashSet<>(answers.rightForms());
            for (GradedAnswers.Wrong wrong : answers.wrong()) {
                assertFalse(question.verdict(wrong.number()).isRight(), () -> wrong + " for " + question);
                for (String form : answers.formsOf(wrong)) {
                    assertTrue(forms.add(form), () -> form + " twice for " + question);
                }
            }
        });
    }

    @Test
    @DisplayName("a fraction is asked for as text, whole numbers and finite tolerances as numbers")
    void kinds() {
        assertTrue(GradedAnswers.of(Samples.question(BigDecimal.TEN)).isNumerical());
        assertFalse(GradedAnswers.of(Samples.question(new BigDecimal("0.5"))).isNumerical());
        assertFalse(GradedAnswers.of(Samples.question(Samples.third(7))).isNumerical());
        assertTrue(GradedAnswers.of(Samples.question(new BigDecimal("0.2447284710547976317165822310539845")))
                .isNumerical());
    }

    @Test
    @DisplayName("blanks in cells make tables, channel by channel, with the cells that are not asked for left out")
    void parts() {
        List<AnswerPart> parts = AnswerPart.of(Samples.mixed());
        assertEquals(4, parts.size());
        assertTrue(parts.getFirst() instanceof AnswerPart.Options);
        AnswerPart.Grid first = (AnswerPart.Grid) parts.get(1);
        assertEquals(
                List.of(List.of(true, false)),
                first.cells().stream()
                        .map(row -> row.stream().map(cell -> cell.isPresent()).toList())
                        .toList());
        assertEquals(
                LocalizedMessage.of("worksheet.answer.table", 2),
                ((AnswerPart.Grid) parts.get(2)).label().orElseThrow());
        assertTrue(parts.get(3) instanceof AnswerPart.Line);
    }

    @Test
    @DisplayName("every blank of every exercise has one place")
    void places() {
        for (Exercise exercise : Stream.concat(Samples.ofEveryTopic(30).stream(), Stream.of(Samples.mixed()))
                .toList()) {
            List<Blank> placed = AnswerPart.of(exercise).stream()
                    .flatMap(part -> part.blanks().stream())
                    .toList();
            assertEquals(exercise.blanks().size(), placed.size(), () -> "" + exercise.id());
            assertEquals(Set.copyOf(exercise.blanks()), Set.copyOf(placed), () -> "" + exercise.id());
        }
    }

    @Test
    @DisplayName("tables are told channel by channel; those of the options are not told twice")
    void given() {
        List<String> labels = GivenTable.of(Samples.mixed()).stream()
                .map(table -> table.label().inEnglish())
                .toList();
        assertEquals(List.of("Input, channel 1", "Input, channel 2"), labels);
    }
}
