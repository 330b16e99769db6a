package kernelight.data.download;

import java.io.IOException;
import kernelight.words.LocalizedMessage;

/** One attempt at one mirror failed. The message is the rest of a sentence that begins with the mirror's name. */
final class MirrorFailedException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient LocalizedMessage problem;
    private final boolean worthAnotherAttempt;

    MirrorFailedException(LocalizedMessage problem, boolean worthAnotherAttempt) {
        super(problem.inEnglish());
        this.problem = problem;
        this.worthAnotherAttempt = worthAnotherAttempt;
    }

    /** The rest of a sentence that begins with the mirror's name. */
    LocalizedMessage problem() {
        return problem;
    }

    /** Whether the same mirror may deliver the rest at another attempt. */
    boolean worthAnotherAttempt() {
        return worthAnotherAttempt;
    }
}
