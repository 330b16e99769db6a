package kernelight.screen.training.setup.model;

import java.util.Optional;
import kernelight.engine.network.Initializer;
import kernelight.engine.network.Network;

/**
 * How the weights of a run begin, and how many values are dropped while they are learned.
 *
 * @param initializer empty for the one that suits the network
 * @param seed of the initial weights
 * @param dropout the probability that a value in front of a fully connected layer is dropped, 0 to below 1
 */
public record WeightSettings(Optional<Initializer> initializer, long seed, float dropout) {
    /**
     * Gives a network its initial weights.
     *
     * @param usual the initializer that suits it
     */
    public void fill(Network network, Initializer usual) {
        initializer.orElse(usual).fill(network, seed);
    }
}
