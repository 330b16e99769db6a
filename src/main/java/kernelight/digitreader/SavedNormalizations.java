package kernelight.digitreader;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kernelight.files.FileProblem;
import kernelight.files.WholeFile;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.Document;
import kernelight.files.json.FieldsReader;
import kernelight.files.json.FieldsWriter;
import kernelight.files.json.JsonValue;

/**
 * Saves the normalizations that the user chose for networks, in a small JSON file. If that cannot be read, it is
 * renamed, and normalizations are searched for again. For one thread at a time.
 */
public final class SavedNormalizations {
    private static final String KIND = "network inputs";
    private static final int VERSION = 1;
    /** If there are more, the oldest is removed. */
    private static final int MAX_CHOICES = 200;

    private final Path file;

    /** @param file does not have to exist yet */
    public SavedNormalizations(Path file) {
        this.file = file;
    }

    /**
     * The choice for a model file, if there is one.
     *
     * @param fingerprint the SHA-256 of the file's content
     */
    public Optional<InputNormalization> find(String fingerprint) {
        return Optional.ofNullable(read().get(fingerprint));
    }

    /**
     * Saves a choice.
     *
     * @param fingerprint the SHA-256 of the model file's content
     * @throws IOException if the file cannot be written
     */
    public void save(String fingerprint, InputNormalization normalization) throws IOException {
        Map<String, InputNormalization> all = read();
        all.remove(fingerprint);
        all.put(fingerprint, normalization);
        List<JsonValue> items = all.entrySet().stream()
                .skip(Math.max(0, all.size() - MAX_CHOICES))
                .<JsonValue>map(entry -> new FieldsWriter()
                        .put("sha256", entry.getKey())
                        .put("scale", entry.getValue().scale())
                        .put("inverted", entry.getValue().inverted())
                        .fields())
                .toList();
        String text = Document.text(
                KIND,
                VERSION,
                new FieldsWriter().put("networks", JsonValue.of(items)).fields());
        Files.createDirectories(file.toAbsolutePath().getParent());
        try {
            WholeFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        } catch (FileProblem problem) {
            throw new IOException(problem);
        }
    }

    private Map<String, InputNormalization> read() {
        if (!Files.exists(file)) {
            return new LinkedHashMap<>();
        }
        try {
            return parse(Files.readString(file));
        } catch (IOException | ContentProblem problem) {
            moveAside();
            return new LinkedHashMap<>();
        }
    }

    private static Map<String, InputNormalization> parse(String text) throws ContentProblem {
        Map<String, InputNormalization> all = new LinkedHashMap<>();
        FieldsReader content = Document.read(text, VERSION).content();
        for (JsonValue item : new ArrayList<>(content.items("networks"))) {
            FieldsReader fields = FieldsReader.of(item, "networks");
            all.put(
                    fields.text("sha256"),
                    new InputNormalization(fields.choice("scale", InputScale.class), fields.bool("inverted")));
            fields.finish();
        }
        content.finish();
        return all;
    }

    private void moveAside() {
        try {
            Files.move(
                    file, file.resolveSibling(file.getFileName() + ".unreadable"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException stays) {
            // The next choice replaces it.
        }
    }
}
