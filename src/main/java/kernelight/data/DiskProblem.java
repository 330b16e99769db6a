package kernelight.data;

import java.io.IOException;
import java.nio.file.Path;
import kernelight.files.SystemReason;

/** Turns an {@link IOException} into a {@link DataFileException} with a sentence for the user. */
public final class DiskProblem {
    private DiskProblem() {}

    /** The exception for a failure to read this file or folder. */
    public static DataFileException reading(Path path, IOException cause) {
        return explained(path, "file.cannotBeRead", cause);
    }

    /** The exception for a failure to write this file or folder. */
    public static DataFileException writing(Path path, IOException cause) {
        return explained(path, "file.cannotBeWritten", cause);
    }

    private static DataFileException explained(Path path, String key, IOException cause) {
        DataFileException explained = DataFileException.of(path, key, SystemReason.of(cause));
        explained.initCause(cause);
        return explained;
    }
}
