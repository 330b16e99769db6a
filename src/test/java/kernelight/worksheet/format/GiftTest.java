package kernelight.worksheet.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kernelight.exercise.topic.Blank;
import kernelight.exercise.topic.Exercise;
import kernelight.ui.text.Language;
import kernelight.words.Translation;
import kernelight.worksheet.Samples;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.SAXException;

class GiftTest {
    private static final String CONTROL = "~=#{}:";
    /** Private characters stand for escaped ones while the control characters are read. */
    private static final char FIRST_STAND_IN = '\ue000';

    private static final Pattern QUESTION = Pattern.compile(
            "::(?<title>[^:]+)::\\[html](?<text>[^{}]*)\\{(?<answers>[^{}]*)####(?<general>[^{}#]*)}", Pattern.DOTALL);

    /** A question as the documentation of GIFT says it is read. */
    private record Question(
            String title, String text, String general, boolean isNumerical, List<Grading.Known> answers) {
        private static Question of(String block) {
            Matcher parts = QUESTION.matcher(protectedText(block).strip());
            assertTrue(parts.matches(), block);
            String answers = parts.group("answers").strip();
            boolean isNumerical = answers.startsWith("#");
            boolean isChoice = !isNumerical && answers.contains("~");
            List<Grading.Known> known = new ArrayList<>();
            String marked =
                    isChoice ? answers.replace("=", "~=") : isNumerical ? answers.replace("~", "=%0%*:0") : answers;
            for (String answer : marked.substring(isNumerical ? 1 : 0).split(isChoice ? "~" : "=")) {
                if (!answer.isBlank()) {
                    known.add(known(answer.strip(), isNumerical, isChoice));
                }
            }
            return new Question(
                    plainText(parts.group("title")),
                    plainText(parts.group("text")),
                    plainText(parts.group("general")),
                    isNumerical,
                    known);
        }

        private static Grading.Known known(String answer, boolean isNumerical, boolean isChoice) {
            boolean isRight = isChoice ? answer.startsWith("=") : !answer.startsWith("%0%");
            String[] parts = answer.replaceFirst("^(=|%0%)", "").split("#", 2);
            String[] number = parts[0].split(":");
            return new Grading.Known(
                    plainText(number[0].strip()),
                    isNumerical ? new BigDecimal(number[1].strip()) : BigDecimal.ZERO,
                    new Grading(isRight ? 1 : 0, parts.length == 1 ? "" : plainText(parts[1])));
        }
    }

    private static String protectedText(String text) {
        StringBuilder result = new StringBuilder();
        for (int index = 0; index < text.length(); index++) {
            char sign = text.charAt(index);
            if (sign == '\\') {
                char escaped = text.charAt(++index);
                assertTrue((CONTROL + "\\").indexOf(escaped) >= 0, () -> "nothing to escape in \\" + escaped);
                result.append(escaped == '\\' ? escaped : (char) (FIRST_STAND_IN + CONTROL.indexOf(escaped)));
            } else {
                result.append(sign);
            }
        }
        return result.toString();
    }

    private static String plainText(String text) {
        String plain = text;
        for (int index = 0; index < CONTROL.length(); index++) {
            plain = plain.replace((char) (FIRST_STAND_IN + index), CONTROL.charAt(index));
        }
        return plain;
    }

    private static List<Question> questions(List<Exercise> exercises, Translation words) {
        String gift = Gift.text(Samples.variant(exercises), words);
        String[] blocks = gift.strip().split("\n[ \t]*\n+");
        assertTrue(blocks[0].startsWith("$CATEGORY: "), blocks[0]);
        return Arrays.stream(blocks).skip(1).map(Question::of).toList();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("every blank is a question, which grades as the app does and names the mistakes")
    void questionsGrade(Language language) throws IOException, SAXException {
        Translation words = new Translation(language.locale());
        List<Exercise> exercises = new ArrayList<>(Samples.ofEveryTopic(5));
        exercises.add(Samples.mixed());
        List<Question> questions = new ArrayList<>(questions(exercises, words));
        for (Exercise exercise : exercises) {
            for (Blank blank : exercise.blanks()) {
                Question question = questions.removeFirst();
                check(blank, question, words);
                Schema.parsed("<html>" + question.text() + question.general() + "</html>");
                assertTrue(Grading.plain(question.text()).contains(words.get(exercise.question())), question.text());
            }
        }
        assertEquals(List.of(), questions);
    }

    private static void check(Blank blank, Question question, Translation words) {
        switch (blank) {
            case Blank.Number number ->
                Grading.check(number, words, typed -> Grading.of(question.answers(), typed, question.isNumerical()));
            case Blank.Choice choice -> {
                assertEquals(choice.options().size(), question.answers().size());
                for (int option = 0; option < choice.options().size(); option++) {
                    Grading.Known known = question.answers().get(option);
                    assertEquals(
                            option == choice.right() ? 1 : 0, known.grading().share());
                    assertEquals(
                            words.get(choice.options().get(option).explanation()),
                            Grading.plain(known.grading().feedback()));
                }
            }
        }
    }

    @Test
    @DisplayName("control characters in a text are escaped")
    void escaped() {
        Question question = questions(List.of(Samples.mixed()), new Translation(Language.ENGLISH.locale()))
                .getFirst();
        assertTrue(question.text().contains("&lt;5&gt; &amp; {~=#:}"), question.text());
        assertFalse(question.title().isBlank());
    }
}
