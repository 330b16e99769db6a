package kernelight.trained;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import kernelight.data.DataSource;
import kernelight.engine.network.Network;

/**
 * A network as a run left it: a copy that nobody trains any further.
 *
 * @param run by what the run is known again; the same for everything that one run left
 * @param moment when the network was like this
 * @param batches how many it has learned from
 * @param epochs the same in epochs; a fraction where the run rests within one
 * @param score on the whole test set; empty where that was not measured at this moment
 */
public record TrainedRun(
        Network network,
        DataSource source,
        TrainingSummary settings,
        String run,
        Instant moment,
        long batches,
        double epochs,
        Optional<TestScore> score) {
    /** What its file may be called, without an ending: lenet-5 for LeNet-5. */
    public String suggestedName() {
        return network.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    /** On the whole test set, 0 to 1; empty where that was not measured at this moment. */
    public OptionalDouble accuracy() {
        return score.stream().mapToDouble(TestScore::accuracy).findFirst();
    }

    /** Whether it is known to read digits much better than guessing does. */
    public boolean hasLearned() {
        return score.filter(TestScore::hasLearned).isPresent();
    }

    /** Whether the other one is the same network, measured or not. */
    public boolean isSameNetwork(TrainedRun other) {
        return run.equals(other.run) && batches == other.batches;
    }
}
