package kernelight.data;

import java.io.IOException;
import java.nio.file.Path;
import kernelight.files.FileKind;
import kernelight.words.LocalizedMessage;
import kernelight.words.LocalizedProblem;

/** A file or folder that cannot be used. The message names the file, says what is wrong with it and what to do. */
public final class DataFileException extends IOException implements LocalizedProblem {
    private static final long serialVersionUID = 1;

    private final transient Path path;
    private final transient LocalizedMessage localized;

    private DataFileException(Path path, LocalizedMessage localized) {
        super(localized.inEnglish());
        this.path = path;
        this.localized = localized;
    }

    /**
     * @param key of the text that says all of it; its {0} is the path
     * @param arguments {1}, {2} and so on
     */
    public static DataFileException of(Path path, String key, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = path.toString();
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return new DataFileException(path, LocalizedMessage.of(key, all));
    }

    /** The file is of another kind than it has to be. */
    public static DataFileException otherKind(Path path, FileKind found, FileKind expected) {
        return otherKind(path, found, expected.description());
    }

    /** @param expected what it has to be, as part of a sentence: "a picture" */
    public static DataFileException otherKind(Path path, FileKind found, LocalizedMessage expected) {
        return of(path, "file.isOther", found.description(), expected, found.advice());
    }

    public Path path() {
        return path;
    }

    @Override
    public LocalizedMessage localized() {
        return localized;
    }
}
