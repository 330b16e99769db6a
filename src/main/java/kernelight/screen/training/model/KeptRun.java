package kernelight.screen.training.model;

import java.util.List;
import kernelight.engine.training.Checkpoint;
import kernelight.files.json.JsonValue;

/**
 * A run in the middle, from which it goes on to the same weights as if it had never stopped.
 *
 * @param choices the choices that it was started with, as {@link SavedTraining} writes them
 * @param tests the tests so far, the oldest first
 */
public record KeptRun(JsonValue.Fields choices, Checkpoint checkpoint, List<TestPoint> tests) {
    public KeptRun {
        tests = List.copyOf(tests);
    }

    /** How many batches an epoch of it has. */
    public int batchesPerEpoch() {
        return Math.ceilDiv(checkpoint.images().count(), checkpoint.settings().batchSize());
    }
}
