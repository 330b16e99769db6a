package kernelight.engine.kernel;

import java.lang.System.Logger.Level;

/** Chooses the inner loops once, when the engine is first used: vectors where this Java has them. */
final class LoopChoice {
    private static final int PLAIN_LANES = 16;
    private static final boolean VECTORS = VectorModule.load();

    static {
        if (!VECTORS) {
            System.getLogger(LoopChoice.class.getName())
                    .log(
                            Level.WARNING,
                            "The Vector API is not to be had in this Java, or the launcher's options are missing: the"
                                    + " engine computes the same without it, but many times slower.");
        }
    }

    private LoopChoice() {}

    static InnerLoops best() {
        return VECTORS ? new VectorLoops() : new PlainLoops(PLAIN_LANES);
    }
}
