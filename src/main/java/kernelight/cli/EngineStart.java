package kernelight.cli;

import java.util.Set;
import kernelight.concurrent.Background;
import kernelight.engine.kernel.FastKernels;

/**
 * Shortens the time to the first batch: a background thread lets the JVM compile the engine's loops while the command
 * line is parsed and the images are read.
 */
final class EngineStart {
    private static final Set<String> COMMANDS_THAT_TRAIN = Set.of("train", "bench");

    private EngineStart() {}

    /** Starts warming up if the command trains. */
    static void begin(String... arguments) {
        if (arguments.length > 0 && COMMANDS_THAT_TRAIN.contains(arguments[0])) {
            new Background("engine warm-up").execute(FastKernels::warmUp);
        }
    }

    /** Waits until the loops are compiled. */
    static void await() {
        FastKernels.warmUp();
    }
}
