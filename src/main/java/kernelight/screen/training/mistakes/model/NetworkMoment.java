package kernelight.screen.training.mistakes.model;

import kernelight.engine.network.Network;

/**
 * A network as it was during its training.
 *
 * @param network nobody trains it any further
 * @param batch after how many batches
 */
public record NetworkMoment(Network network, long batch) {}
