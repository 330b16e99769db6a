package kernelight.cli;

import java.util.Set;
import kernelight.concurrent.Background;
import kernelight.engine.kernel.FastKernels;

/**
 * Saves time before the first batch: while the command line is taken apart and the images are read, a thread has the
 * engine's loops compiled.
 */
final class EngineStart {
    private static final Set<String> COMMANDS_THAT_TRAIN = Set.of("train", "bench");

    private EngineStart() {}

    /** Begins if this command line will train. */
    static void begin(String... arguments) {
        if (arguments.length > 0 && COMMANDS_THAT_TRAIN.contains(arguments[0])) {
            new Background("engine start").execute(FastKernels::warmUp);
        }
    }

    /** Waits until the loops are compiled, if that began. */
    static void await() {
        FastKernels.warmUp();
    }
}
