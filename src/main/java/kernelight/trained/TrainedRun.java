package kernelight.trained;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import kernelight.data.DataSource;
import kernelight.digitreader.DigitReader;
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
        TrainedData data,
        TrainingSummary settings,
        String runId,
        Instant trainedAt,
        long batches,
        double epochs,
        Optional<TestScore> score) {
    /** From this accuracy on a network has learned something; guessing one of ten classes gives 0.1. */
    private static final double LEARNED_ACCURACY = 0.5;

    /** Where guessing is right as often as this, it has to be half-way from there to always right. */
    private static final double FEW_CLASSES = 0.2;

    /** A network for the ten digits. */
    public TrainedRun(
            Network network,
            DataSource source,
            TrainingSummary settings,
            String runId,
            Instant trainedAt,
            long batches,
            double epochs,
            Optional<TestScore> score) {
        this(network, TrainedData.digits(source), settings, runId, trainedAt, batches, epochs, score);
    }

    public DataSource source() {
        return data.source();
    }

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

    /** Whether it was measured to be much better than guessing, which of two classes is right half of the time. */
    public boolean hasLearned() {
        double guessing = 1.0 / data.classNames().size();
        double learned = guessing < FEW_CLASSES ? LEARNED_ACCURACY : (1 + guessing) / 2;
        return accuracy().stream().anyMatch(right -> right >= learned);
    }

    /** Whether drawings can be made into the images that it takes. */
    public boolean readsDrawings() {
        return DigitReader.canRead(network.inputShape());
    }

    /** Whether both are the same network, whether measured or not. */
    public boolean isSameNetwork(TrainedRun other) {
        return runId.equals(other.runId) && batches == other.batches;
    }
}
