package kernelight.engine.network;

/** The usual random weights of the networks that have a name. */
final class RandomWeights {
    private RandomWeights() {}

    static void heUniform(Network network, long seed) {
        Initializer.HE_UNIFORM.fill(network, seed);
    }
}
