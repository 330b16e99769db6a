package kernelight.data.download;

import java.io.IOException;

/** One attempt at one mirror failed. The message reads on after the mirror's name: "answered 404". */
final class MirrorFailedException extends IOException {
    private static final long serialVersionUID = 1;

    private final boolean worthAnotherAttempt;

    MirrorFailedException(String message, boolean worthAnotherAttempt) {
        super(message);
        this.worthAnotherAttempt = worthAnotherAttempt;
    }

    /** Whether the same mirror may well bring the rest. */
    boolean worthAnotherAttempt() {
        return worthAnotherAttempt;
    }
}
