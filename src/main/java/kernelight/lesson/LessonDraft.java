package kernelight.lesson;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kernelight.files.FileProblem;
import kernelight.files.WholeFile;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.Document;
import kernelight.files.json.FieldsReader;
import kernelight.files.json.FieldsWriter;

/** The edits of a lesson that were not saved yet, in the person's data folder: they survive a crash. */
public final class LessonDraft {
    private static final String KIND = "lesson draft";
    private static final String FILE = "file";
    private static final String LESSON = "lesson";

    private static final String PREFIX = "draft-";
    private static final String SUFFIX = ".json";
    private static final int MOST_READ = 20;

    private final Path draft;

    private LessonDraft(Path draft) {
        this.draft = draft;
    }

    /** A draft that no other lesson has yet. */
    public static LessonDraft fresh(Path folder) {
        return new LessonDraft(folder.resolve(PREFIX + UUID.randomUUID() + SUFFIX));
    }

    /** The drafts that are kept in a folder and can be read, with their lessons; none if there is no such folder. */
    public static List<UnsavedLesson> in(Path folder) {
        List<UnsavedLesson> kept = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
            for (Path file : files) {
                LessonDraft draft = new LessonDraft(file);
                draft.read()
                        .filter(lesson -> kept.size() < MOST_READ)
                        .ifPresent(lesson -> kept.add(new UnsavedLesson(draft, lesson)));
            }
        } catch (IOException | DirectoryIteratorException none) {
            // Nothing was kept.
        }
        return kept;
    }

    /**
     * Keeps a lesson as it is now; without scenes there is nothing to keep.
     *
     * @throws FileProblem if it cannot be written
     */
    public void write(OpenedLesson opened) throws FileProblem {
        if (opened.lesson().scenes().isEmpty()) {
            delete();
            return;
        }
        FieldsWriter fields = new FieldsWriter();
        opened.file().ifPresent(file -> fields.put(FILE, file.toString()));
        String text = Document.text(
                KIND,
                LessonFile.VERSION,
                fields.put(LESSON, new LessonWriter(opened.lesson()).fields()).fields());
        try {
            Files.createDirectories(draft.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw FileProblem.writing(draft, e);
        }
        WholeFile.write(draft, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The lesson that was kept; empty if none was, or it cannot be read. */
    Optional<OpenedLesson> read() {
        try {
            FieldsReader fields =
                    Document.read(Files.readString(draft), LessonFile.VERSION).content();
            Optional<Path> file = fields.has(FILE) ? Optional.of(Path.of(fields.text(FILE))) : Optional.empty();
            return Optional.of(new OpenedLesson(LessonFile.parse(fields.fields(LESSON)), file));
        } catch (IOException | ContentProblem | InvalidPathException unreadable) {
            return Optional.empty();
        }
    }

    /** The lesson is saved, or given up. */
    public void delete() {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            // It is offered once more at the next start.
        }
    }
}
