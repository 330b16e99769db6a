package kernelight.screen.training.model;

import java.util.OptionalDouble;
import kernelight.engine.training.BatchResult;
import org.jspecify.annotations.Nullable;

/**
 * How far a run is.
 *
 * @param batches done so far, of {@code epochs * batchesPerEpoch}
 * @param last what the last batch told; null before the first
 * @param test how good the network is, as {@link RunCurves#lastTest()} has it; null before the first measurement
 * @param imagesPerSecond empty while that is not known, or nothing is running
 * @param secondsLeft the same
 */
public record Progress(
        long batches,
        int epochs,
        int batchesPerEpoch,
        @Nullable BatchResult last,
        @Nullable TestPoint test,
        OptionalDouble imagesPerSecond,
        OptionalDouble secondsLeft) {

    /** The epoch that is under way, from 1; the last one when the run is over. */
    public int epoch() {
        return (int) Math.min(batches / batchesPerEpoch + 1, epochs);
    }

    /** How many epochs were done when the test was made. */
    public long testEpochs() {
        return test == null ? 0 : test.batch() / batchesPerEpoch;
    }

    /** Whether the last batch is done. */
    public boolean isLearned() {
        return batches == (long) epochs * batchesPerEpoch;
    }

    /** How many batches of this epoch are done. */
    public int batchInEpoch() {
        return (int) (batches - (long) (epoch() - 1) * batchesPerEpoch);
    }

    /** How much of an epoch (from 1) is done, 0 to 1. */
    public double shareOf(int someEpoch) {
        return Math.clamp((double) batches / batchesPerEpoch - (someEpoch - 1), 0, 1);
    }
}
