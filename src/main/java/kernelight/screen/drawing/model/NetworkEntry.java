package kernelight.screen.drawing.model;

import java.util.Optional;
import kernelight.screen.TrainedNetwork;
import kernelight.trained.TrainedRun;

/**
 * A network to choose.
 *
 * @param run what led to it, where it was trained here
 * @param isNewest of those trained here, whether it is the last one
 * @param isBest of those trained here, whether no other one reads more of the same test set
 */
public record NetworkEntry(
        NetworkSource source, TrainedNetwork network, Optional<TrainedRun> run, boolean isNewest, boolean isBest) {
    static NetworkEntry of(NetworkSource source, TrainedNetwork network) {
        return new NetworkEntry(source, network, Optional.empty(), false, false);
    }
}
