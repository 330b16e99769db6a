package kernelight.lesson;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kernelight.files.FileKind;
import kernelight.files.FileKindReader;
import kernelight.files.FileProblem;
import kernelight.files.WholeFile;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.Document;
import kernelight.files.json.FieldsReader;
import kernelight.words.LocalizedMessage;

/** The file of a lesson: JSON below 100 kB; pictures lie beside it and are named relative to it. */
public final class LessonFile {
    /** What the outer structure of the file calls it. */
    public static final String KIND = "lesson";

    /** An extension that such files may have, as all JSON may; what a file is, its content says. */
    public static final String EXTENSION = ".json";

    /** The version of the format that is written, and the newest that is read. */
    static final int VERSION = 1;

    private static final int MOST_BYTES = 100_000;

    private LessonFile() {}

    /** The text of a file. */
    public static String text(Lesson lesson) {
        return Document.text(KIND, VERSION, new LessonWriter(lesson).fields());
    }

    /**
     * Reads a lesson.
     *
     * @throws FileProblem if the file cannot be read
     * @throws ContentProblem if something is wrong with it: the first thing, with its line and its scene
     */
    public static Lesson read(Path file, StateCheck states) throws FileProblem, ContentProblem {
        LessonReader reader = new LessonReader(states);
        Lesson lesson = reader.read(document(file));
        if (!reader.problems().isEmpty()) {
            throw reader.problems().getFirst().asContentProblem();
        }
        return FilesBeside.found(lesson, file);
    }

    /**
     * Everything that is wrong with a lesson's file, as far as it can be read.
     *
     * @throws FileProblem if the file cannot be read
     */
    public static List<LessonProblem> problems(Path file, StateCheck states) throws FileProblem {
        LessonReader reader = new LessonReader(states);
        try {
            Lesson lesson = reader.read(document(file));
            if (reader.problems().isEmpty()) {
                FilesBeside.found(lesson, file);
            }
            return reader.problems();
        } catch (ContentProblem problem) {
            return List.of(LessonProblem.of(problem));
        }
    }

    /**
     * A lesson that comes with the app; its states were tested when it was added.
     *
     * @throws ContentProblem if it cannot be read
     */
    static Lesson parse(String text) throws ContentProblem {
        return parse(Document.read(text, VERSION).content());
    }

    /** @throws ContentProblem if these are not the fields of a lesson; the states are not checked */
    static Lesson parse(FieldsReader content) throws ContentProblem {
        LessonReader reader = new LessonReader((screen, line, state) -> {});
        Lesson lesson = reader.read(content);
        if (!reader.problems().isEmpty()) {
            throw reader.problems().getFirst().asContentProblem();
        }
        return lesson;
    }

    /**
     * Writes a lesson, and the pictures of its scenes beside it: as a whole or not at all.
     *
     * @return the lesson as it is in the file, with its pictures beside it
     * @throws FileProblem if something cannot be written
     * @throws ContentProblem if the lesson is too long, or a picture is no file
     */
    public static Lesson write(Lesson lesson, Path file) throws FileProblem, ContentProblem {
        Lesson written = FilesBeside.broughtBeside(lesson, file);
        byte[] bytes = text(FilesBeside.relative(written)).getBytes(StandardCharsets.UTF_8);
        if (bytes.length >= MOST_BYTES) {
            throw new ContentProblem(0, LocalizedMessage.of("lesson.problem.tooLarge", bytes.length / 1000));
        }
        WholeFile.write(file, out -> out.write(bytes));
        return written;
    }

    /** Whether a file holds this lesson and nothing else, or is not there. */
    public static boolean holds(Path file, Lesson lesson) {
        if (Files.notExists(file)) {
            return true;
        }
        try {
            return text(parse(document(file))).equals(text(FilesBeside.relative(lesson)));
        } catch (FileProblem | ContentProblem other) {
            return false;
        }
    }

    private static FieldsReader document(Path file) throws FileProblem, ContentProblem {
        try {
            FileKind kind = FileKindReader.kindOf(file);
            boolean isOurs = kind == FileKind.LESSON || kind == FileKind.CASE || kind == FileKind.SETTINGS;
            if (!isOurs && !kind.isPlainText()) {
                throw new ContentProblem(1, LocalizedMessage.of("file.problem.isOther", kind.description()));
            }
            if (Files.size(file) >= MOST_BYTES) {
                throw new ContentProblem(1, LocalizedMessage.of("lesson.problem.tooLarge", Files.size(file) / 1000));
            }
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            Document document = Document.read(
                    StandardCharsets.UTF_8.newDecoder().decode(bytes).toString(), VERSION);
            if (!document.kind().equals(KIND)) {
                throw new ContentProblem(1, LocalizedMessage.of("lesson.problem.otherKind", document.kind()));
            }
            return document.content();
        } catch (CharacterCodingException notUtf8) {
            throw new ContentProblem(1, LocalizedMessage.of("file.problem.notOurs"));
        } catch (IOException e) {
            throw FileProblem.reading(file, e);
        }
    }
}
