package kernelight.screen;

import java.util.OptionalDouble;
import kernelight.engine.network.Network;

/**
 * A network that can read digits. Nobody trains this object any further: whoever computes with it takes a copy.
 *
 * @param name what to call it, such as LeNet-5 or the name of its file
 * @param accuracy how much of the test set it reads right, from 0 to 1, where that was measured
 */
public record TrainedNetwork(String name, Network network, OptionalDouble accuracy) {}
