package kernelight.engine.kernel;

import java.lang.System.Logger.Level;

/** Chooses the inner loops once, when the engine is first used: with the Vector API if this Java has it. */
final class LoopChoice {
    private static final int PLAIN_LANES = 16;
    private static final boolean VECTORS = VectorModule.load();

    static {
        if (!VECTORS) {
            System.getLogger(LoopChoice.class.getName())
                    .log(
                            Level.WARNING,
                            "This Java has no Vector API, or the program was started without the launcher's options."
                                    + " The engine computes the same results without it, but many times slower. Start"
                                    + " Kernelight by its launcher.");
        }
    }

    private LoopChoice() {}

    static InnerLoops best() {
        return VECTORS ? new VectorLoops() : new PlainLoops(PLAIN_LANES);
    }
}
