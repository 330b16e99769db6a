package kernelight.session;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kernelight.files.FileKind;
import kernelight.files.FileKindReader;
import kernelight.files.FileProblem;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.Document;
import kernelight.words.LocalizedMessage;

/** Reads Kernelight's files. Files larger than it ever writes are rejected without reading them. */
public final class KernelightFile {
    /** The extension of case files. */
    public static final String EXTENSION = ".kernelight";

    /** The version of the format that is written, and the newest that is read. */
    static final int VERSION = 1;

    private static final int MAX_BYTES = 1 << 20;

    private KernelightFile() {}

    /** The text of a file with the state of this object. */
    public static String text(Persistent persistent) {
        return Document.text(persistent.kind(), VERSION, persistent.state());
    }

    /**
     * Reads a file.
     *
     * @throws FileProblem if the file cannot be read
     * @throws ContentProblem if it is not a Kernelight file
     */
    public static Document read(Path file) throws FileProblem, ContentProblem {
        try {
            requireOurs(file);
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            return Document.read(
                    StandardCharsets.UTF_8.newDecoder().decode(bytes).toString(), VERSION);
        } catch (CharacterCodingException notUtf8) {
            throw new ContentProblem(1, LocalizedMessage.of("file.problem.notOurs"));
        } catch (IOException e) {
            throw FileProblem.reading(file, e);
        }
    }

    /** Text that is damaged is left to the reader of it, which names the line. */
    private static void requireOurs(Path file) throws IOException, ContentProblem {
        FileKind kind = FileKindReader.kindOf(file);
        boolean isOurs = kind == FileKind.CASE || kind == FileKind.SETTINGS;
        if (!isOurs && !kind.isPlainText()) {
            throw new ContentProblem(1, LocalizedMessage.of("file.problem.isOther", kind.description()));
        }
        if (Files.size(file) > MAX_BYTES) {
            throw new ContentProblem(
                    1,
                    isOurs
                            ? LocalizedMessage.of("file.problem.tooLarge")
                            : LocalizedMessage.of("file.problem.notOurs"));
        }
    }
}
