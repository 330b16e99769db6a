package kernelight.screen.practice.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import kernelight.exercise.topic.ExerciseId;
import kernelight.exercise.topic.Topic;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.FieldsReader;
import kernelight.files.json.JsonReader;
import kernelight.files.json.JsonValue;
import kernelight.files.json.JsonWriter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is there again at the next start. */
class SavedPracticeTest {
    private final PracticeModel model = new PracticeModel(() -> 0);
    private final PracticeModel other = new PracticeModel(() -> 0);

    private static String text(PracticeModel model) {
        return JsonWriter.text(new SavedPractice(model).state());
    }

    private static void restore(PracticeModel model, String text) throws ContentProblem {
        new SavedPractice(model).restore(new FieldsReader((JsonValue.Fields) JsonReader.read(text)));
    }

    private void practise() {
        model.open(new ExerciseId(Topic.IM2COL, 2, 74));
        model.type(0, "5");
        model.type(1, "1/3");
        model.check();
        model.showSteps();
        model.next();
        model.open(new ExerciseId(Topic.OUTPUT, 2, 74));
        model.type(0, "−4");
        model.hint();
    }

    @Test
    @DisplayName("topic, level, seed, what was typed, the ten questions and the progress come back")
    void roundTrip() throws ContentProblem {
        practise();
        restore(other, text(model));
        assertEquals(text(model), text(other));
        assertEquals(new ExerciseId(Topic.OUTPUT, 2, 74), other.now().attempt().id());
        assertEquals("−4", other.now().attempt().typed().getFirst());
        assertEquals(model.now().progress(), other.now().progress());
        assertFalse(other.canUndoProperty().get());
    }

    @Test
    @DisplayName("a test goes on where it was")
    void test() throws ContentProblem {
        model.planProperty().set(new TestPlan(5, false, true));
        model.beginTest();
        model.type(0, "12");
        model.next();
        restore(other, text(model));
        assertEquals(text(model), text(other));
        assertEquals(1, other.now().round().current());
        other.handIn();
        assertEquals(5, other.now().round().ended());
    }

    @Test
    @DisplayName("questions of a topic that is not known here are left out, the progress stays")
    void newer() throws ContentProblem {
        practise();
        restore(other, text(model).replace("\"topic\": \"output\"", "\"topic\": \"of-tomorrow\""));
        assertEquals(Topic.SIZE, other.now().attempt().id().topic());
        assertEquals(1, other.now().progress().at(Topic.IM2COL).asked());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"level\": 2|\"level\": 9",
                "\"seed\": 74|\"seed\": -1",
                "\"length\": 10|\"length\": 0",
                "\"current\": 1|\"current\": 7",
                "\"blank\": 0|\"blank\": 12",
                "\"tries\": 1|\"tries\": \"x\"",
                "\"asked\": 1|\"asked\": -1",
                "\"questions\": 10|\"questions\": 1000"
            })
    @DisplayName("what is wrong in a file is refused, and nothing has changed")
    void refused(String from, String to) {
        practise();
        String text = text(model);
        assertFalse(text.replace(from, to).equals(text), () -> from + " is in " + text);
        String before = text(other);
        assertThrows(ContentProblem.class, () -> restore(other, text.replace(from, to)));
        assertEquals(before, text(other));
    }

    @Test
    @DisplayName("an answer that was checked is judged again when it comes back")
    void judged() throws ContentProblem {
        for (int blank = 0; blank < model.now().attempt().blanks().size(); blank++) {
            model.type(blank, PracticeModelTest.right(model.now().attempt(), blank));
        }
        model.check();
        restore(other, text(model));
        assertEquals(
                List.of(Checked.Mark.RIGHT),
                other.now().attempt().checks().stream()
                        .map(Checked::mark)
                        .distinct()
                        .toList());
    }
}
