package kernelight.screen.practice.model;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import kernelight.files.FileProblem;
import kernelight.files.WholeFile;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.Document;
import kernelight.files.json.FieldsReader;
import kernelight.files.json.FieldsWriter;
import kernelight.files.json.JsonValue;
import kernelight.files.json.JsonWriter;
import kernelight.session.KernelightFile;
import kernelight.words.LocalizedMessage;

/**
 * A learner's results as a small file that a teacher gathers. Its checksum finds what was changed by hand; who knows this
 * program can write another one, so it is no proof.
 *
 * @param learner the name; empty if none was given
 * @param saved the day it was saved
 * @param rows a row for each topic at each level, perhaps of a newer version
 */
record ResultsFile(String learner, LocalDate saved, List<ProgressFields.Row> rows) {
    static final String EXTENSION = ".json";
    static final int LONGEST_NAME = 60;
    private static final String KIND = "practice results";
    private static final int VERSION = 1;
    private static final String CHECKSUM = "checksum";

    ResultsFile {
        rows = List.copyOf(rows);
    }

    private FieldsWriter content() {
        return new FieldsWriter()
                .put("learner", learner)
                .put("saved", saved.toString())
                .put("results", ProgressFields.write(rows));
    }

    String text() {
        return Document.text(KIND, VERSION, content().put(CHECKSUM, checksum()).fields());
    }

    /** SHA-256 of the content as it is written, whatever spaces and line breaks the file has. */
    private String checksum() {
        try {
            JsonValue.Fields named = content().put("of", KIND).fields();
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(JsonWriter.text(named).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    void write(Path file) throws FileProblem {
        byte[] bytes = text().getBytes(StandardCharsets.UTF_8);
        WholeFile.write(file, out -> out.write(bytes));
    }

    /**
     * Reads a file.
     *
     * @throws FileProblem if it cannot be read
     * @throws ContentProblem if it holds no results, or was changed after it was saved
     */
    static ResultsFile read(Path file) throws FileProblem, ContentProblem {
        return of(KernelightFile.read(file));
    }

    static ResultsFile of(Document document) throws ContentProblem {
        if (!document.kind().equals(KIND)) {
            throw new ContentProblem(1, LocalizedMessage.of("practice.results.otherKind"));
        }
        FieldsReader fields = document.content();
        String learner = fields.text("learner");
        String saved = fields.text("saved");
        List<ProgressFields.Row> rows = ProgressFields.readRows(fields, "results");
        String checksum = fields.text(CHECKSUM);
        fields.finish();
        ResultsFile read = new ResultsFile(learner, day(fields, saved), rows);
        if (!read.checksum().equals(checksum)) {
            throw new ContentProblem(fields.value(CHECKSUM).line(), LocalizedMessage.of("practice.results.changed"));
        }
        return read;
    }

    private static LocalDate day(FieldsReader fields, String text) throws ContentProblem {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            throw new ContentProblem(
                    fields.value("saved").line(), LocalizedMessage.of("practice.results.noDay", "saved"));
        }
    }
}
