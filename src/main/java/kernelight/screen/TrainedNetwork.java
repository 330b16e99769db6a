package kernelight.screen;

import java.util.Optional;
import java.util.OptionalDouble;
import kernelight.digitreader.DigitReader;
import kernelight.engine.network.Network;

/**
 * A network that can read digits. Nobody trains this object any further: whoever computes with it takes a copy.
 *
 * @param name what to call it, such as LeNet-5 or the name of its file
 * @param reader what takes 28 x 28 ink to it, and what its scores are about
 * @param accuracy how much of the test set it reads right, from 0 to 1, where that was measured
 * @param tried what ink was found to mean to it, where it came from a file
 */
public record TrainedNetwork(String name, DigitReader reader, OptionalDouble accuracy, Optional<TriedInput> tried) {
    /** A network that was made for digits here. */
    public TrainedNetwork(String name, Network network, OptionalDouble accuracy) {
        this(name, DigitReader.usual(network), accuracy, Optional.empty());
    }

    /** Takes 28 x 28 ink of 0..1. */
    public Network network() {
        return reader.network();
    }
}
