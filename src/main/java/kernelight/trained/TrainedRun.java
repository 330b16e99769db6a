package kernelight.trained;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import kernelight.data.DataSource;
import kernelight.engine.network.Network;
import kernelight.engine.network.SavedNetwork;

/**
 * A copy of a network at some point of its training; it is not trained any further.
 *
 * @param runId identifies the run; the same for all networks of one run
 * @param trainedAt when the copy was made
 * @param batches how many batches it was trained on
 * @param epochs the same in epochs; a fraction within an epoch
 * @param score on the whole test set; empty if it was not measured at this point
 */
public record TrainedRun(
        Network network,
        DataSource source,
        TrainingSummary settings,
        String runId,
        Instant trainedAt,
        long batches,
        double epochs,
        Optional<TestScore> score) {
    /** A file name without extension: lenet-5 for LeNet-5. */
    public String suggestedName() {
        String name = network.name().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        return name.replace("-", "").isEmpty() ? "network" : name;
    }

    /** The network with notes on its training. */
    public SavedNetwork saved() {
        return new SavedNetwork(network, TrainedNotes.of(this));
    }

    /** On the whole test set, 0 to 1; empty if it was not measured. */
    public OptionalDouble accuracy() {
        return score.stream().mapToDouble(TestScore::accuracy).findFirst();
    }

    /** Whether it was measured to be much better than guessing. */
    public boolean hasLearned() {
        return score.filter(TestScore::hasLearned).isPresent();
    }

    /** Whether both are the same network, whether measured or not. */
    public boolean isSameNetwork(TrainedRun other) {
        return runId.equals(other.runId) && batches == other.batches;
    }
}
