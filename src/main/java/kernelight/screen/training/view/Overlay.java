package kernelight.screen.training.view;

import java.util.List;
import kernelight.screen.training.model.RunCurves;
import kernelight.screen.training.model.TestPoint;

/**
 * Another run's tests, laid over the curves of the run on the screen.
 *
 * @param number the run's number
 * @param dash how its line is dashed, an index into {@link Dash}'s patterns
 * @param tests comparable with one another, by batch
 * @param hasSameLoss whether its losses are of the same loss function as those of the run on the screen
 */
record Overlay(int number, int dash, List<TestPoint> tests, int batchesPerEpoch, boolean hasSameLoss) {
    /** Where one of its batches lies on the time axis of a run: with another batch size, after as many epochs. */
    double batchOn(RunCurves run, long batch) {
        return (double) batch * run.batchesPerEpoch() / batchesPerEpoch;
    }

    /** The batch of its own that lies there. */
    double ownBatch(RunCurves run, double batch) {
        return batch * batchesPerEpoch / run.batchesPerEpoch();
    }
}
