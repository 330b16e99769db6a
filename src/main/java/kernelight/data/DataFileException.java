package kernelight.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import kernelight.files.FileKind;
import kernelight.words.LocalizedMessage;
import org.jspecify.annotations.Nullable;

/**
 * A file or folder that cannot be used. The message is in English: it names the file, says what is wrong with it and what
 * to do.
 */
public final class DataFileException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Path path;
    private final transient @Nullable LocalizedMessage inWindow;

    /**
     * The message is path, problem and advice in this order.
     *
     * @param problem the rest of a sentence that begins with the path, such as "is not gzip."
     * @param advice a whole sentence
     */
    public DataFileException(Path path, String problem, String advice) {
        super(path + " " + problem + " " + advice);
        this.path = path;
        this.inWindow = null;
    }

    /** @param message says all of it, in the language of the window too */
    public DataFileException(Path path, LocalizedMessage message) {
        super(message.inEnglish());
        this.path = path;
        this.inWindow = message;
    }

    /** The file is of another kind than it has to be. */
    public static DataFileException otherKind(Path path, FileKind found, FileKind expected) {
        return otherKind(path, found, expected.description());
    }

    /** @param expected what it has to be, as part of a sentence: "a picture" */
    public static DataFileException otherKind(Path path, FileKind found, LocalizedMessage expected) {
        return new DataFileException(
                path,
                LocalizedMessage.of("file.isOther", path.toString(), found.description(), expected, found.advice()));
    }

    public Path path() {
        return path;
    }

    /** The message in the language of the window, if there is a text for it. */
    public Optional<LocalizedMessage> inWindow() {
        return Optional.ofNullable(inWindow);
    }
}
