package kernelight.screen.training.model;

import kernelight.network.model.NetworkSnapshot;

/**
 * The network at one moment, and what it makes of the watched digit.
 *
 * @param batch after how many batches
 */
public record WatchedSnapshot(long batch, WatchedDigit digit, NetworkSnapshot network) {
    /** Whether the network takes the digit for what it is. */
    public boolean isRight() {
        return network.best() == digit.label();
    }
}
