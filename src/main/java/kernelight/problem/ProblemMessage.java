package kernelight.problem;

import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import kernelight.engine.tensor.ShapeException;
import kernelight.files.SystemReason;
import kernelight.interchange.operator.ShapeProblem;
import kernelight.words.LocalizedMessage;
import kernelight.words.LocalizedProblem;

/** What the window says of an exception that ended a task of the user. */
public final class ProblemMessage {
    private static final Logger LOG = Logger.getLogger("kernelight");

    private ProblemMessage() {}

    /** The message. An exception that is no message to the user goes to the log; the message says only that. */
    public static LocalizedMessage of(Throwable problem) {
        return switch (problem) {
            case LocalizedProblem known -> known.localized();
            case IOException refused -> LocalizedMessage.of("problem.system", SystemReason.of(refused));
            case OutOfMemoryError _ -> LocalizedMessage.of("problem.memory");
            case ShapeException sizes -> LocalizedMessage.of("problem.sizes", ShapeProblem.localized(sizes));
            default -> {
                LOG.log(Level.SEVERE, problem.toString(), problem);
                yield LocalizedMessage.of("problem.unexpected");
            }
        };
    }
}
