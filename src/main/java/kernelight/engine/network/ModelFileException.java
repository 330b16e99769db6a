package kernelight.engine.network;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A file that is not a network we can open, or cannot be written; the message says which, what is wrong and what to
 * do.
 */
public final class ModelFileException extends IOException {
    private static final long serialVersionUID = 1;

    ModelFileException(String message) {
        super(message);
    }

    ModelFileException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
