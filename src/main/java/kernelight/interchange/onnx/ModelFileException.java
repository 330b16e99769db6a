package kernelight.interchange.onnx;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import kernelight.files.FileProblem;
import kernelight.words.LocalizedMessage;
import kernelight.words.LocalizedProblem;

/**
 * A model file cannot be opened or written. The message names the file, says what is wrong and what to do.
 */
public final class ModelFileException extends IOException implements LocalizedProblem {
    private static final long serialVersionUID = 1;

    private final transient LocalizedMessage localized;

    private ModelFileException(LocalizedMessage localized, Exception cause) {
        super(localized.inEnglish(), cause);
        this.localized = localized;
    }

    @Override
    public LocalizedMessage localized() {
        return localized;
    }

    /** Whether the file is valid but uses a feature of ONNX that Kernelight does not support. */
    public boolean isUnsupported() {
        return getCause() instanceof UnsupportedOnnxException;
    }

    /** @param file the name of the file in messages */
    public static ModelFileException unusable(String file, OnnxException problem) {
        String key = problem.needsOtherFile() ? "modelFile.cannotBeUsed" : "modelFile.cannotBeOpened";
        return new ModelFileException(LocalizedMessage.of(key, file, problem.localized()), problem);
    }

    public static ModelFileException unreadable(String file, IOException problem) {
        return problem instanceof NoSuchFileException
                ? new ModelFileException(LocalizedMessage.of("modelFile.missing", file), problem)
                : new ModelFileException(
                        LocalizedMessage.of(
                                "modelFile.unreadable",
                                file,
                                FileProblem.reading(Path.of(file), problem).reason()),
                        problem);
    }

    public static ModelFileException unwritable(Path file, FileProblem problem) {
        return new ModelFileException(
                LocalizedMessage.of("modelFile.unwritable", file.toString(), problem.reason()), problem);
    }

    public static ModelFileException unwritable(Path file, OnnxException problem) {
        return new ModelFileException(
                LocalizedMessage.of("modelFile.cannotBeWritten", file.toString(), problem.localized()), problem);
    }
}
