package kernelight.session;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.Document;
import kernelight.files.json.FieldsReader;
import kernelight.files.json.FieldsWriter;
import kernelight.files.json.JsonValue;
import kernelight.ui.file.FilePurpose;
import kernelight.words.LocalizedMessage;

/**
 * The content of the session file.
 *
 * @param screen the kind of the screen that was shown; empty for a screen without saved state
 * @param folders the folders that were used last
 * @param states the saved states by kind, not yet checked
 */
record SessionContent(String screen, Map<FilePurpose, Path> folders, Map<String, JsonValue.Fields> states) {
    static final SessionContent EMPTY = new SessionContent("", Map.of(), Map.of());

    private static final String KIND = "session";
    private static final String SCREEN = "screen";
    /** In files of earlier versions: the only one, for everything. */
    private static final String FOLDER = "folder";

    /** Absent in files of earlier versions. */
    private static final String FOLDERS = "folders";

    private static final String STATES = "states";

    String text() {
        FieldsWriter used = new FieldsWriter();
        folders.forEach((purpose, path) -> used.put(name(purpose), path.toString()));
        FieldsWriter fields = new FieldsWriter().put(SCREEN, screen).put(FOLDERS, used.fields());
        FieldsWriter all = new FieldsWriter();
        states.forEach(all::put);
        return Document.text(
                KIND, KernelightFile.VERSION, fields.put(STATES, all.fields()).fields());
    }

    static SessionContent read(Document document) throws ContentProblem {
        if (!document.kind().equals(KIND)) {
            throw new ContentProblem(1, LocalizedMessage.of("file.problem.notOurs"));
        }
        FieldsReader fields = document.content();
        String screen = fields.text(SCREEN);
        Map<FilePurpose, Path> folders = folders(fields);
        Map<String, JsonValue.Fields> states = new LinkedHashMap<>();
        FieldsReader all = fields.fields(STATES);
        for (String kind : all.names()) {
            if (all.value(kind) instanceof JsonValue.Fields state) {
                states.put(kind, state);
            } else {
                throw new ContentProblem(all.value(kind).line(), LocalizedMessage.of("file.problem.notFields", kind));
            }
        }
        fields.finish();
        return new SessionContent(screen, folders, states);
    }

    private static Map<FilePurpose, Path> folders(FieldsReader fields) throws ContentProblem {
        Map<FilePurpose, Path> folders = new EnumMap<>(FilePurpose.class);
        if (fields.has(FOLDER)) {
            path(fields.text(FOLDER)).ifPresent(folder -> {
                folders.put(FilePurpose.OPEN, folder);
                folders.put(FilePurpose.SAVE, folder);
            });
        }
        if (fields.has(FOLDERS)) {
            FieldsReader used = fields.fields(FOLDERS);
            for (FilePurpose purpose : FilePurpose.values()) {
                if (used.has(name(purpose))) {
                    path(used.text(name(purpose))).ifPresent(folder -> folders.put(purpose, folder));
                }
            }
            used.finish();
        }
        return folders;
    }

    private static String name(FilePurpose purpose) {
        return purpose.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException otherSystem) {
            return Optional.empty();
        }
    }
}
