package kernelight.data;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** Turns an {@link IOException} into a {@link DataFileException} with a sentence for the user. */
public final class DiskProblem {
    private DiskProblem() {}

    /** The exception for a failure to read this file or folder. */
    public static DataFileException reading(Path path, IOException cause) {
        return explained(path, "cannot be read: ", cause, "Check the path and its permissions.");
    }

    /** The exception for a failure to write this file or folder. */
    public static DataFileException writing(Path path, IOException cause) {
        return explained(
                path,
                "cannot be written: ",
                cause,
                "Free some disk space, check the permissions, or choose another folder.");
    }

    private static DataFileException explained(Path path, String what, IOException cause, String advice) {
        DataFileException explained = new DataFileException(path, what + reason(cause) + ".", advice);
        explained.initCause(cause);
        return explained;
    }

    private static String reason(IOException cause) {
        return switch (cause) {
            case AccessDeniedException _ -> "permission denied";
            case NoSuchFileException missing -> "there is no " + missing.getFile();
            case NotDirectoryException file -> file.getFile() + " is not a folder";
            case FileAlreadyExistsException file -> file.getFile() + " already exists";
            case FileSystemException other when other.getReason() != null -> lowerFirst(other.getReason());
            default -> cause.getMessage() == null ? "input or output failed" : lowerFirst(cause.getMessage());
        };
    }

    private static String lowerFirst(String text) {
        return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
