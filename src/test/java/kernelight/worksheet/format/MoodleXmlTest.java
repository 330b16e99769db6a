package kernelight.worksheet.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kernelight.exercise.topic.Blank;
import kernelight.exercise.topic.Exercise;
import kernelight.ui.text.Language;
import kernelight.words.Translation;
import kernelight.worksheet.AnswerPart;
import kernelight.worksheet.Samples;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class MoodleXmlTest {
    /** A gap as Moodle finds it: its points, its kind, its answers up to a brace without a backslash. */
    private static final Pattern GAP = Pattern.compile("\\{(\\d+):([A-Z_]+):(.*?)(?<!\\\\)}");

    private static final Pattern ANSWER =
            Pattern.compile("(?<share>=|%\\d+%)?(?<text>.+?)((?<!&)#(?<feedback>.*))?", Pattern.DOTALL);

    private record Gap(String kind, List<Grading.Known> answers) {
        private static Gap of(MatchResult found) {
            List<Grading.Known> answers = new ArrayList<>();
            for (String alternative : found.group(3).split("(?<!\\\\)~")) {
                Matcher parts = ANSWER.matcher(alternative);
                assertTrue(parts.matches(), alternative);
                String[] number = parts.group("text").split(":");
                boolean isNumber = found.group(2).equals("NUMERICAL") && number.length == 2;
                answers.add(new Grading.Known(
                        isNumber ? number[0] : Grading.decoded(parts.group("text")),
                        isNumber ? new BigDecimal(number[1]) : BigDecimal.ZERO,
                        new Grading(
                                "=".equals(parts.group("share")) ? 1 : 0,
                                Grading.decoded(String.valueOf(parts.group("feedback"))))));
            }
            return new Gap(found.group(2), answers);
        }

        private Grading grading(String typed) {
            return Grading.of(answers, typed, kind.equals("NUMERICAL"));
        }
    }

    private static List<Gap> gaps(String html) {
        return GAP.matcher(html).results().map(Gap::of).toList();
    }

    private static List<Element> questions(List<Exercise> exercises, Translation words)
            throws IOException, SAXException {
        Document quiz = Schema.valid(MoodleXml.text(Samples.variant(exercises), words), "moodle.xsd");
        NodeList all = quiz.getElementsByTagName("question");
        List<Element> questions = new ArrayList<>();
        for (int index = 1; index < all.getLength(); index++) { // the first is the category
            questions.add((Element) all.item(index));
        }
        return questions;
    }

    private static String text(Element question, String name) {
        return question.getElementsByTagName(name).item(0).getTextContent().strip();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("every question has a gap for each blank, which grades as the app does and names the mistakes")
    void gapsGrade(Language language) throws IOException, SAXException {
        Translation words = new Translation(language.locale());
        List<Exercise> exercises = new ArrayList<>(Samples.ofEveryTopic(5));
        exercises.add(Samples.mixed());
        List<Element> questions = questions(exercises, words);
        assertEquals(exercises.size(), questions.size());
        for (int index = 0; index < exercises.size(); index++) {
            String html = text(questions.get(index), "questiontext");
            List<Gap> gaps = gaps(html);
            List<Blank> blanks = AnswerPart.of(exercises.get(index)).stream()
                    .flatMap(part -> part.blanks().stream())
                    .toList();
            assertEquals(blanks.size(), gaps.size(), html);
            for (int blank = 0; blank < blanks.size(); blank++) {
                check(blanks.get(blank), gaps.get(blank), words);
            }
            Schema.parsed("<html>" + GAP.matcher(html).replaceAll("") + "</html>");
            Schema.parsed("<html>" + text(questions.get(index), "generalfeedback") + "</html>");
        }
    }

    private static void check(Blank blank, Gap gap, Translation words) {
        switch (blank) {
            case Blank.Number number -> Grading.check(number, words, gap::grading);
            case Blank.Choice choice -> {
                assertEquals("MULTICHOICE_V", gap.kind());
                assertEquals(choice.options().size(), gap.answers().size());
                for (int option = 0; option < choice.options().size(); option++) {
                    Grading.Known known = gap.answers().get(option);
                    assertEquals(
                            option == choice.right() ? 1 : 0, known.grading().share());
                    assertTrue(Grading.plain(known.text())
                            .contains(words.get(choice.options().get(option).words())));
                    assertEquals(
                            words.get(choice.options().get(option).explanation()),
                            Grading.plain(known.grading().feedback()));
                }
            }
        }
    }

    @Test
    @DisplayName("a wrong number without a known mistake gets the hint; a fraction is right")
    void hintAndFraction() throws IOException, SAXException {
        Translation words = new Translation(Language.ENGLISH.locale());
        String html = text(questions(List.of(Samples.mixed()), words).getFirst(), "questiontext");
        Gap third = gaps(html).getLast();
        assertEquals("SHORTANSWER", third.kind());
        assertEquals(1, third.grading("7/3").share());
        assertEquals(1, third.grading("2.33").share());
        assertEquals(1, third.grading("2,33").share());
        assertEquals(0, third.grading("2.3").share());
        assertEquals(
                words.get("exercise.hint.FORGOT_BIAS"),
                Grading.plain(third.grading("99").feedback()));
    }

    @Test
    @DisplayName("signs that mean something in gaps, HTML or XML are written so that they do not")
    void escaped() throws IOException, SAXException {
        Translation words = new Translation(Language.ENGLISH.locale());
        String html = text(questions(List.of(Samples.mixed()), words).getFirst(), "questiontext");
        assertTrue(html.contains("&lt;5&gt; &amp; {~=#:}"), html);
        assertFalse(html.contains("<5>"), html);
    }

    @Test
    @DisplayName("the schema refuses what is no quiz")
    void schema() {
        String quiz =
                MoodleXml.text(Samples.variant(List.of(Samples.mixed())), new Translation(Language.ENGLISH.locale()));
        for (String broken : Arrays.asList(
                quiz.replace("<penalty>", "<punishment>").replace("</penalty>", "</punishment>"),
                quiz.replace("type=\"cloze\"", "type=\"close\""),
                quiz.replace("<hidden>0</hidden>", ""))) {
            assertThrows(SAXException.class, () -> Schema.valid(broken, "moodle.xsd"));
        }
    }
}
