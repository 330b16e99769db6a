package kernelight.data.download;

import java.io.IOException;

/** One attempt at one mirror failed. The message is the rest of a sentence that begins with the mirror's name. */
final class MirrorFailedException extends IOException {
    private static final long serialVersionUID = 1;

    private final boolean worthAnotherAttempt;

    MirrorFailedException(String message, boolean worthAnotherAttempt) {
        super(message);
        this.worthAnotherAttempt = worthAnotherAttempt;
    }

    /** Whether the same mirror may deliver the rest at another attempt. */
    boolean worthAnotherAttempt() {
        return worthAnotherAttempt;
    }
}
