package kernelight.screen.training.model;

import kernelight.network.model.NetworkSnapshot;

/**
 * A snapshot of the network during a run, with its outputs for the watched digit.
 *
 * @param batch how many batches had been learned
 */
public record WatchedSnapshot(long batch, WatchedDigit digit, NetworkSnapshot network) {
    /** Whether the network classifies the digit correctly. */
    public boolean isRight() {
        return network.best() == digit.label();
    }
}
