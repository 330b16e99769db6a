package kernelight.screen.training.model;

import java.util.OptionalDouble;
import kernelight.engine.training.BatchResult;
import org.jspecify.annotations.Nullable;

/**
 * The progress of a run.
 *
 * @param batches done so far, of {@code epochs * batchesPerEpoch}
 * @param last the result of the last batch; null before the first
 * @param test the last test, see {@link RunCurves#lastTest()}; null before the first one
 * @param imagesPerSecond the current speed; empty while it is unknown or nothing is running
 * @param secondsLeft the estimated time left; empty as well
 */
public record Progress(
        long batches,
        int epochs,
        int batchesPerEpoch,
        @Nullable BatchResult last,
        @Nullable TestPoint test,
        OptionalDouble imagesPerSecond,
        OptionalDouble secondsLeft) {

    /** The current epoch, from 1; the last one when the run is over. */
    public int epoch() {
        return (int) Math.min(batches / batchesPerEpoch + 1, epochs);
    }

    /** The epoch of the last batch, from 1. */
    public int lastEpoch() {
        return isAtEpochEnd() ? (int) (batches / batchesPerEpoch) : epoch();
    }

    /** Whether the last batch was the last of its epoch. */
    public boolean isAtEpochEnd() {
        return batches > 0 && batches % batchesPerEpoch == 0;
    }

    /** How many epochs were done when the test was made. */
    public long testEpochs() {
        return test == null ? 0 : test.batch() / batchesPerEpoch;
    }

    /** Whether the last batch is done. */
    public boolean isLearned() {
        return batches == (long) epochs * batchesPerEpoch;
    }

    /** How many batches of {@link #lastEpoch} are done; 0 before the first. */
    public int batchInEpoch() {
        return (int) (batches - (long) (lastEpoch() - 1) * batchesPerEpoch);
    }

    /** How much of the run is done, 0 to 1. */
    public double share() {
        return (double) batches / ((long) epochs * batchesPerEpoch);
    }

    /** How much of an epoch (from 1) is done, 0 to 1. */
    public double shareOf(int someEpoch) {
        return Math.clamp((double) batches / batchesPerEpoch - (someEpoch - 1), 0, 1);
    }
}
