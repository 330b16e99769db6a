package kernelight.session;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.Document;
import kernelight.files.json.FieldsReader;
import kernelight.files.json.FieldsWriter;
import kernelight.files.json.JsonValue;
import kernelight.words.LocalizedMessage;

/**
 * The content of the session file.
 *
 * @param screen the kind of the screen that was shown; empty for a screen without saved state
 * @param folder the folder that was used last
 * @param states the saved states by kind, not yet checked
 */
record SessionContent(String screen, Optional<Path> folder, Map<String, JsonValue.Fields> states) {
    static final SessionContent EMPTY = new SessionContent("", Optional.empty(), Map.of());

    private static final String KIND = "session";
    private static final String SCREEN = "screen";
    private static final String FOLDER = "folder";
    private static final String STATES = "states";

    String text() {
        FieldsWriter fields = new FieldsWriter().put(SCREEN, screen);
        folder.ifPresent(path -> fields.put(FOLDER, path.toString()));
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
        Optional<Path> folder = fields.has(FOLDER) ? path(fields.text(FOLDER)) : Optional.empty();
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
        return new SessionContent(screen, folder, states);
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException otherSystem) {
            return Optional.empty();
        }
    }
}
