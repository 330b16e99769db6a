package kernelight.screen.training.model;

import java.util.Optional;
import kernelight.network.model.LayerFilters;
import kernelight.network.model.NetworkSnapshot;

/**
 * A snapshot of the network during a run, with its outputs for the watched digit.
 *
 * @param batch how many batches had been learned
 * @param initialFilters the filters that read the image, as they were before the first batch; empty if the network has none
 *     that can be shown
 */
public record WatchedSnapshot(
        long batch, WatchedDigit digit, NetworkSnapshot network, Optional<LayerFilters> initialFilters) {
    /** Whether the network classifies the digit correctly. */
    public boolean isRight() {
        return network.best() == digit.label();
    }
}
