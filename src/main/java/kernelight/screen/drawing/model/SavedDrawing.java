package kernelight.screen.drawing.model;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import kernelight.data.drawing.Preprocessing;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.FieldsReader;
import kernelight.files.json.FieldsWriter;
import kernelight.files.json.JsonValue;
import kernelight.pad.model.DrawnStroke;
import kernelight.pad.model.Page;
import kernelight.pad.model.StrokeFields;
import kernelight.session.Persistent;

/**
 * Saves what is on the page, stroke by stroke, to files and for the next start, and how it becomes the network's input; not
 * the network.
 */
public final class SavedDrawing implements Persistent {
    private static final String STROKES = "strokes";

    private static final String CROPS = "crops-to-ink";
    private static final String CENTRES = "centres-mass";

    private final Page page;
    private final ObjectProperty<Preprocessing> preprocessing;

    public SavedDrawing(Page page, ObjectProperty<Preprocessing> preprocessing) {
        this.page = page;
        this.preprocessing = preprocessing;
    }

    @Override
    public String kind() {
        return "drawing";
    }

    @Override
    public JsonValue.Fields state() {
        Preprocessing steps = preprocessing.get();
        return new FieldsWriter()
                .put(STROKES, StrokeFields.write(page.strokes()))
                .put(CROPS, steps.cropsToInk())
                .put(CENTRES, steps.centresMass())
                .fields();
    }

    @Override
    public void restore(FieldsReader fields) throws ContentProblem {
        List<DrawnStroke> strokes = StrokeFields.read(fields, STROKES);
        Preprocessing steps = new Preprocessing(fields.bool(CROPS), fields.bool(CENTRES));
        fields.finish();
        preprocessing.set(steps);
        page.open(strokes);
    }

    @Override
    public void clearUndoHistory() {
        page.clearUndoHistory();
    }

    @Override
    public void whenChanged(Runnable action) {
        page.strokesProperty().addListener((property, before, now) -> action.run());
        preprocessing.addListener((property, before, now) -> action.run());
    }
}
