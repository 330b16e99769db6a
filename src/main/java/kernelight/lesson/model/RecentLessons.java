package kernelight.lesson.model;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.FieldsReader;
import kernelight.files.json.FieldsWriter;
import kernelight.files.json.JsonValue;
import kernelight.session.Persistent;
import kernelight.words.LocalizedMessage;

/** The files of lessons that were opened or saved last, the latest first, also for the next start. */
public final class RecentLessons implements Persistent {
    private static final String FILES = "files";
    private static final int MOST = 8;

    private final ReadOnlyObjectWrapper<List<Path>> files = new ReadOnlyObjectWrapper<>(List.of());

    /** A lesson was opened from this file, or saved to it. */
    public void add(Path file) {
        Path whole = file.toAbsolutePath();
        files.set(Stream.concat(Stream.of(whole), files.get().stream())
                .distinct()
                .limit(MOST)
                .toList());
    }

    /** Forgets a file; the file itself stays. */
    public void remove(Path file) {
        files.set(files.get().stream().filter(other -> !other.equals(file)).toList());
    }

    public ReadOnlyObjectProperty<List<Path>> filesProperty() {
        return files.getReadOnlyProperty();
    }

    @Override
    public String kind() {
        return "recent lessons";
    }

    @Override
    public JsonValue.Fields state() {
        return new FieldsWriter()
                .put(
                        FILES,
                        JsonValue.of(files.get().stream()
                                .map(file -> JsonValue.of(file.toString()))
                                .toList()))
                .fields();
    }

    @Override
    public void restore(FieldsReader fields) throws ContentProblem {
        List<Path> restored = new ArrayList<>();
        for (JsonValue item : fields.items(FILES)) {
            if (!(item instanceof JsonValue.Text path)) {
                throw new ContentProblem(item.line(), LocalizedMessage.of("file.problem.notText", FILES));
            }
            try {
                restored.add(Path.of(path.text()));
            } catch (InvalidPathException otherSystem) {
                // The session comes from a machine with other names.
            }
        }
        fields.finish();
        files.set(restored.stream().distinct().limit(MOST).toList());
    }

    /** A list has no history. */
    @Override
    public void clearUndoHistory() {}

    @Override
    public void whenChanged(Runnable action) {
        files.addListener((property, before, now) -> action.run());
    }
}
