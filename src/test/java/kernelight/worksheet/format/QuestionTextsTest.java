package kernelight.worksheet.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kernelight.exercise.topic.Exercise;
import kernelight.exercise.topic.ExerciseId;
import kernelight.exercise.topic.Topic;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.FieldsReader;
import kernelight.files.json.JsonReader;
import kernelight.files.json.JsonValue;
import kernelight.ui.text.Language;
import kernelight.words.Translation;
import kernelight.worksheet.Samples;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The formats that a person or a script reads. */
class QuestionTextsTest {
    private static final Translation ENGLISH = new Translation(Language.ENGLISH.locale());

    @ParameterizedTest
    @EnumSource
    @DisplayName("what a student gets is the same whatever the answers are; the key is not")
    void noAnswers(Language language) {
        Translation words = new Translation(language.locale());
        for (Exercise exercise : exercises()) {
            Exercise other = Samples.withOtherAnswers(exercise);
            assertEquals(
                    QuestionMarkdown.sheet(Samples.variant(List.of(exercise)), words),
                    QuestionMarkdown.sheet(Samples.variant(List.of(other)), words));
            assertNotEquals(
                    QuestionMarkdown.key(Samples.variant(List.of(exercise)), false, words),
                    QuestionMarkdown.key(Samples.variant(List.of(other)), false, words));
        }
    }

    private static List<Exercise> exercises() {
        List<Exercise> exercises = new ArrayList<>(Samples.ofEveryTopic(8));
        exercises.add(Samples.mixed());
        return exercises;
    }

    @Test
    @DisplayName("the key says every answer, and on demand the way to it")
    void key() {
        List<Exercise> exercises = exercises();
        String key = QuestionMarkdown.key(Samples.variant(exercises), false, ENGLISH);
        String solved = QuestionMarkdown.key(Samples.variant(exercises), true, ENGLISH);
        assertEquals(
                exercises.size(),
                key.lines().filter(line -> line.startsWith("## ")).count());
        assertFalse(key.contains("Divided by the stride"));
        assertTrue(solved.contains("Divided by the stride"));
        assertTrue(key.contains("**7/3 \u22482.33**"), key);
        assertTrue(key.contains("**(b) Variant other**"), key);
    }

    @Test
    @DisplayName("signs of Markdown in a text are escaped, and tables are as wide as they are")
    void markdown() {
        String sheet = QuestionMarkdown.sheet(Samples.variant(List.of(Samples.mixed())), ENGLISH);
        assertTrue(sheet.contains("\\<5\\> \\& {\\~=\\#:}"), sheet);
        assertTrue(sheet.contains("| 4 | 5 |\n| 6 | 7 |\n"), sheet);
        assertTrue(sheet.contains("| \\_\\_\\_\\_ |  |\n"), sheet);
    }

    @Test
    @DisplayName("JSON has exactly the fields that scripts read, in the form that they expect")
    void json() throws ContentProblem {
        String text = QuestionJson.text(
                Samples.variant(List.of(
                        new ExerciseId(Topic.SIZE, 1, 1).exercise(),
                        new ExerciseId(Topic.CELL, 3, 1).exercise(),
                        new ExerciseId(Topic.IM2COL, 2, 1).exercise(),
                        Samples.mixed())),
                ENGLISH);
        FieldsReader sheet = FieldsReader.of(JsonReader.read(text), "sheet");
        assertEquals("A", sheet.text("variant"));
        List<JsonValue> questions = sheet.items("questions");
        sheet.finish();
        FieldsReader size = FieldsReader.of(questions.getFirst(), "question");
        assertEquals("size", size.text("topic"));
        assertEquals(
                Set.of("input", "filter", "padding", "stride", "dilation"),
                size.fields("given").names());
        assertTrue(size.value("answer") instanceof JsonValue.Number);
        assertTrue(size.text("text").endsWith("?"));
        size.finish();
        FieldsReader cell = FieldsReader.of(questions.get(1), "question");
        assertEquals(
                Set.of("input", "filter", "padding", "stride", "dilation", "bias", "row", "column"),
                cell.fields("given").names());
        assertTrue(rows(cell.fields("given").value("input")) instanceof JsonValue.Items);
        FieldsReader im2col = FieldsReader.of(questions.get(2), "question");
        assertEquals(2, im2col.items("answer").size());
        FieldsReader given = FieldsReader.of(questions.getLast(), "question").fields("given");
        assertEquals(
                "[[[0,1],[2,3]],[[4,5],[6,7]]] [[[1,0],[0,1]],2] [2,3] [1,-0.5] \"zero\" true 0.25",
                String.join(
                        " ",
                        compact(given.value("input")),
                        compact(given.value("filter")),
                        compact(given.value("sizes")),
                        compact(given.value("numbers")),
                        compact(given.value("word")),
                        compact(given.value("flag")),
                        compact(given.value("decimal"))));
    }

    private static JsonValue rows(JsonValue table) {
        return ((JsonValue.Items) table).items().getFirst();
    }

    private static String compact(JsonValue value) {
        return switch (value) {
            case JsonValue.Items items ->
                "["
                        + String.join(
                                ",",
                                items.items().stream()
                                        .map(QuestionTextsTest::compact)
                                        .toList()) + "]";
            case JsonValue.Number number -> number.number().toPlainString();
            case JsonValue.Text text -> '"' + text.text() + '"';
            case JsonValue.Bool bool -> String.valueOf(bool.value());
            default -> value.toString();
        };
    }
}
