package kernelight.attribution;

import kernelight.engine.network.Initializer;
import kernelight.engine.network.Network;

/**
 * The same network before it learned anything: what its maps show of a picture, no learning has brought about. A method
 * whose map hardly differs is a detector of edges (Adebayo et al., "Sanity Checks for Saliency Maps", 2018).
 */
public final class RandomWeights {
    private static final long SEED = 2018;

    private RandomWeights() {}

    /** A copy whose weights are drawn at random, always the same ones; biases and normalizations stay as they are. */
    public static Network like(Network network) {
        Network copy = network.copy();
        Initializer.HE_UNIFORM.fill(copy, SEED);
        return copy;
    }
}
