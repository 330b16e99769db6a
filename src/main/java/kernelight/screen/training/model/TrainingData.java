package kernelight.screen.training.model;

import kernelight.data.DataSource;
import kernelight.engine.training.LabelledImages;

/**
 * The images that a run learns from and those it is tested on.
 *
 * @param test never shown to the network while it learns
 */
public record TrainingData(DataSource source, LabelledImages training, LabelledImages test) {
    /** The last batch of an epoch may be smaller than the others. */
    int batchesPerEpoch(int batchSize) {
        return Math.ceilDiv(training.count(), batchSize);
    }
}
