package kernelight.screen.networks.editor.model;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.FieldsReader;
import kernelight.files.json.FieldsWriter;
import kernelight.files.json.JsonValue;
import kernelight.plan.NetworkPlan;
import kernelight.plan.NetworkPlanFile;

/** What is edited, as a part of the screen's state. */
public final class SavedEditor {
    private static final String PLAN = "plan";
    private static final String FILE = "file";

    private SavedEditor() {}

    public static JsonValue.Fields fields(EditedPlan edited) {
        FieldsWriter fields = new FieldsWriter().put(PLAN, NetworkPlanFile.fields(edited.plan()));
        edited.file().ifPresent(file -> fields.put(FILE, file.toAbsolutePath().toString()));
        return fields.fields();
    }

    /** @throws ContentProblem if it is not what {@link #fields} writes */
    public static EditedPlan read(FieldsReader fields) throws ContentProblem {
        NetworkPlan plan = NetworkPlanFile.plan(fields.fields(PLAN));
        Optional<Path> file = fields.has(FILE) ? path(fields.text(FILE)) : Optional.empty();
        fields.finish();
        return new EditedPlan(plan, RowPlace.IMAGE, file);
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException ofAnotherSystem) {
            return Optional.empty();
        }
    }
}
