package kernelight.interchange.onnx;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import kernelight.files.FileProblem;

/**
 * A model file cannot be opened or written. The message names the file, says what is wrong and what to do.
 */
public final class ModelFileException extends IOException {
    private static final long serialVersionUID = 1;

    private ModelFileException(String message, Exception cause) {
        super(message, cause);
    }

    /** Whether the file is valid but uses a feature of ONNX that Kernelight does not support. */
    public boolean isUnsupported() {
        return getCause() instanceof UnsupportedOnnxException;
    }

    /** @param file the name of the file in messages */
    public static ModelFileException unusable(String file, OnnxException problem) {
        String advice = problem instanceof UnsupportedOnnxException ? "" : " Use another file, or another copy of it.";
        return new ModelFileException(file + " cannot be opened. " + problem.getMessage() + advice, problem);
    }

    public static ModelFileException unreadable(String file, IOException problem) {
        return problem instanceof NoSuchFileException
                ? new ModelFileException(file + " does not exist. Check the name.", problem)
                : new ModelFileException(file + " cannot be read (" + reason(problem) + ").", problem);
    }

    public static ModelFileException unwritable(Path file, FileProblem problem) {
        return new ModelFileException(
                file + " cannot be written (" + problem.inEnglish() + "). Choose another file.", problem);
    }

    public static ModelFileException unwritable(Path file, OnnxException problem) {
        return new ModelFileException(file + " cannot be written. " + problem.getMessage(), problem);
    }

    private static String reason(IOException problem) {
        return switch (problem) {
            case AccessDeniedException denied -> "access denied";
            case FileSystemException system when system.getReason() != null -> system.getReason();
            default -> problem.getMessage() == null ? problem.getClass().getSimpleName() : problem.getMessage();
        };
    }
}
