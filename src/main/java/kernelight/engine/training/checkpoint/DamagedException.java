package kernelight.engine.training.checkpoint;

import java.io.IOException;

/** The content of a file is invalid; the message is the part of a sentence that says how. */
final class DamagedException extends IOException {
    private static final long serialVersionUID = 1;

    DamagedException(String how) {
        super(how);
    }
}
