package kernelight.engine.training.checkpoint;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A file from which no run can be resumed; the message says which file, what is wrong and what to do.
 */
public final class CheckpointException extends IOException {
    private static final long serialVersionUID = 1;

    CheckpointException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
