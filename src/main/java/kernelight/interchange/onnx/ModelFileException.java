package kernelight.interchange.onnx;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import kernelight.files.FileProblem;
import kernelight.words.LocalizedMessage;
import org.jspecify.annotations.Nullable;

/**
 * A model file cannot be opened or written. The message names the file, says what is wrong and what to do.
 */
public final class ModelFileException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient @Nullable LocalizedMessage localized;

    private ModelFileException(String message, Exception cause) {
        this(message, null, cause);
    }

    private ModelFileException(String message, @Nullable LocalizedMessage localized, Exception cause) {
        super(message, cause);
        this.localized = localized;
    }

    /** The message for the window, in its language; empty if there is only the English one. */
    public Optional<LocalizedMessage> localized() {
        return Optional.ofNullable(localized);
    }

    /** Whether the file is valid but uses a feature of ONNX that Kernelight does not support. */
    public boolean isUnsupported() {
        return getCause() instanceof UnsupportedOnnxException;
    }

    /** @param file the name of the file in messages */
    public static ModelFileException unusable(String file, OnnxException problem) {
        boolean saysWhatToDo = problem instanceof UnsupportedOnnxException
                || problem.localized().isPresent();
        String advice = saysWhatToDo ? "" : " Use another file, or another copy of it.";
        LocalizedMessage localized = problem.localized()
                .map(reason -> LocalizedMessage.of("modelFile.cannotBeOpened", file, reason))
                .orElse(null);
        return new ModelFileException(file + " cannot be opened. " + problem.getMessage() + advice, localized, problem);
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
