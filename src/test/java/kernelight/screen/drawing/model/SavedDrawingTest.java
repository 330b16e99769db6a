package kernelight.screen.drawing.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import kernelight.data.drawing.Preprocessing;
import kernelight.data.drawing.StrokePoint;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.FieldsReader;
import kernelight.files.json.JsonReader;
import kernelight.files.json.JsonValue;
import kernelight.files.json.JsonWriter;
import kernelight.pad.model.Page;
import kernelight.pad.model.Tool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SavedDrawingTest {
    private final Page page = new Page();
    private final ObjectProperty<Preprocessing> steps = new SimpleObjectProperty<>(Preprocessing.USUAL);
    private final SavedDrawing saved = new SavedDrawing(page, steps);

    private void draw(int strokes, int points) {
        Random random = new Random(3);
        for (int stroke = 0; stroke < strokes; stroke++) {
            page.begin(stroke % 3 == 1 ? Tool.ERASER : Tool.PEN, 6 + random.nextDouble() * 50, new StrokePoint(1, 2));
            for (int point = 1; point < points; point++) {
                page.extend(new StrokePoint(random.nextDouble() * 400 - 60, random.nextDouble() * 400 - 60));
            }
            page.end();
        }
    }

    @Test
    void aDrawingIsThereAgainToAHundredthOfAPixel() throws Exception {
        draw(4, 30);
        steps.set(new Preprocessing(false, true));
        String text = JsonWriter.text(saved.state());
        Page other = new Page();
        ObjectProperty<Preprocessing> otherSteps = new SimpleObjectProperty<>(Preprocessing.USUAL);
        SavedDrawing restored = new SavedDrawing(other, otherSteps);
        restored.restore(fields(text));
        assertEquals(text, JsonWriter.text(restored.state()));
        assertEquals(steps.get(), otherSteps.get());
        assertEquals(4, other.strokes().size());
        assertEquals(Tool.ERASER, other.strokes().get(1).tool());
        StrokePoint drawn = page.strokes().get(2).points().get(7);
        StrokePoint read = other.strokes().get(2).points().get(7);
        assertEquals(drawn.x(), read.x(), 0.005);
        assertEquals(drawn.y(), read.y(), 0.005);
        assertTrue(other.undoableProperty().get());
        restored.clearUndoHistory();
        other.undo();
        assertEquals(4, other.strokes().size());
        assertFalse(other.undoableProperty().get());
    }

    @Test
    void aBlankPageIsADrawingToo() throws Exception {
        String blank = JsonWriter.text(saved.state());
        draw(2, 5);
        saved.restore(fields(blank));
        assertEquals(List.of(), page.strokes());
    }

    @Test
    void anEndlessDrawingStaysSmallEnoughForTheFileOfTheSession() throws Exception {
        draw(60, 400);
        String text = JsonWriter.text(saved.state());
        assertTrue(text.length() < 1 << 19, text.length() + " characters");
        saved.restore(fields(text));
        assertEquals(text, JsonWriter.text(saved.state()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'pen'|'brush'|file.problem.notChoice",
                "[1, 2, 3, 4]|[1, 2, 3]|file.problem.points",
                "[1, 2, 3, 4]|[]|file.problem.points",
                "[1, 2, 3, 4]|[1, 2, 3, 'x']|file.problem.notBetween",
                "[1, 2, 3, 4]|[1, 2, 3, 99999]|file.problem.notBetween",
                "20|2|file.problem.notBetween",
                "'centres-mass': true|'centres': true|file.problem.missing"
            })
    void whatIsNoDrawingIsRefusedAndChangesNothing(String part, String by, String key) throws Exception {
        String good = "{'strokes': [{'tool': 'pen', 'width': 20, 'points': [1, 2, 3, 4]}],"
                + " 'crops-to-ink': true, 'centres-mass': true}";
        assertTrue(good.contains(part));
        draw(1, 3);
        String before = JsonWriter.text(saved.state());
        ContentProblem problem = assertThrows(
                ContentProblem.class,
                () -> saved.restore(fields(good.replace(part, by).replace('\'', '"'))));
        assertEquals(key, problem.why().key());
        assertEquals(before, JsonWriter.text(saved.state()));
        saved.restore(fields(good.replace('\'', '"')));
        assertEquals(1, page.strokes().size());
    }

    private static FieldsReader fields(String text) throws ContentProblem {
        return new FieldsReader((JsonValue.Fields) JsonReader.read(text));
    }
}
