package kernelight.screen.drawing.model;

import java.util.Optional;
import kernelight.engine.network.SavedNetwork;
import kernelight.screen.TrainedNetwork;
import kernelight.trained.TrainedRun;

/**
 * A network that can be chosen.
 *
 * @param run the training run that led to it, if it was trained here
 * @param learned how it learned from the person's own digits, if it did
 * @param isNewest whether it is the newest of those trained here
 * @param isBest whether no other one trained here has a higher accuracy on the same test set
 */
public record NetworkEntry(
        NetworkSource source,
        TrainedNetwork network,
        Optional<TrainedRun> run,
        Optional<LearnedNetwork> learned,
        boolean isNewest,
        boolean isBest) {
    static NetworkEntry of(NetworkSource source, TrainedNetwork network) {
        return new NetworkEntry(source, network, Optional.empty(), Optional.empty(), false, false);
    }

    static NetworkEntry of(LearnedNetwork learned) {
        return new NetworkEntry(
                NetworkSource.LEARNED, learned.network(), Optional.empty(), Optional.of(learned), false, false);
    }

    /** A file name without extension for saving it. */
    public String suggestedName() {
        return run.map(TrainedRun::suggestedName)
                .or(() -> learned.map(LearnedNetwork::suggestedName))
                .orElse("network");
    }

    /** The network with notes on its training, to be saved; empty where it came with the app or from a file. */
    public Optional<SavedNetwork> toSave() {
        return run.map(TrainedRun::saved).or(() -> learned.map(LearnedNetwork::saved));
    }
}
