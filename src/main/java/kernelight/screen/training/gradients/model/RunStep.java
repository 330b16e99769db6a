package kernelight.screen.training.gradients.model;

import java.util.List;
import kernelight.engine.training.InspectedBatch;

/**
 * What the next batch of a run would change. Immutable.
 *
 * @param layers those with weights, in the network's order
 * @param rates the learning rate of the schedule from the first to the last batch, at equal distances
 * @param batches how many batches the whole run has
 * @param tested on how many images the ReLUs were tried
 */
public record RunStep(InspectedBatch batch, List<LayerStep> layers, List<Double> rates, long batches, int tested) {
    public RunStep {
        layers = List.copyOf(layers);
        rates = List.copyOf(rates);
    }

    /** Where the batch is in the run, 0 to 1. */
    public double place() {
        return batches <= 1 ? 0 : Math.min(1, (double) (batch.batch() - 1) / (batches - 1));
    }
}
