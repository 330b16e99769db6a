package kernelight.screen.training.model;

import kernelight.engine.network.Network;
import kernelight.network.model.NetworkView;

/**
 * The network as it was at one moment of a run; nobody trains it any further.
 *
 * @param batch how many batches it had learned
 */
public record NetworkCopy(long batch, NetworkView view, Network network) {}
