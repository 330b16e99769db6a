package kernelight.screen.drawing.model;

import java.util.Optional;
import kernelight.screen.TrainedNetwork;
import kernelight.trained.TrainedRun;

/**
 * A network that can be chosen.
 *
 * @param run the training run that led to it, if it was trained here
 * @param isNewest whether it is the newest of those trained here
 * @param isBest whether no other one trained here has a higher accuracy on the same test set
 */
public record NetworkEntry(
        NetworkSource source, TrainedNetwork network, Optional<TrainedRun> run, boolean isNewest, boolean isBest) {
    static NetworkEntry of(NetworkSource source, TrainedNetwork network) {
        return new NetworkEntry(source, network, Optional.empty(), false, false);
    }
}
