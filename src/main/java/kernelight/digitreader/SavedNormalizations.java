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
 * What a person chose ink to mean to the networks of some files, in a small file of its own. A file that cannot be read
 * is put aside: what ink means is then found out anew. One thread at a time.
 */
public final class SavedNormalizations {
    private static final String KIND = "network inputs";
    private static final int VERSION = 1;
    /** The oldest choice goes when there are more. */
    private static final int MOST = 200;

    private final Path file;

    /** @param file need not exist yet */
    public SavedNormalizations(Path file) {
        this.file = file;
    }

    /** What was chosen for the file with this content. */
    public Optional<InputNormalization> find(String mark) {
        return Optional.ofNullable(read().get(mark));
    }

    /** @throws IOException where it cannot be kept */
    public void keep(String mark, InputNormalization normalization) throws IOException {
        Map<String, InputNormalization> all = read();
        all.remove(mark);
        all.put(mark, normalization);
        List<JsonValue> items = all.entrySet().stream()
                .skip(Math.max(0, all.size() - MOST))
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
            putAside();
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

    private void putAside() {
        try {
            Files.move(
                    file, file.resolveSibling(file.getFileName() + ".unreadable"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException stays) {
            // It is then replaced by the next choice.
        }
    }
}
