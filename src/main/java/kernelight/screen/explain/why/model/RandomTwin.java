package kernelight.screen.explain.why.model;

import kernelight.attribution.RandomWeights;
import kernelight.engine.network.Network;
import org.jspecify.annotations.Nullable;

/** The network with random weights beside the one that was asked about last. Belongs to the thread that computes maps. */
final class RandomTwin {
    private @Nullable Network learned;
    private @Nullable Network random;

    Network of(Network network) {
        Network known = random;
        if (known == null || learned != network) {
            known = RandomWeights.like(network);
            learned = network;
            random = known;
        }
        return known;
    }
}
