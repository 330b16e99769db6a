package kernelight.engine.training;

import java.util.List;
import java.util.Optional;

/**
 * One batch of a run with everything that training with it computes, while the network learns nothing. Immutable.
 *
 * @param batch counted through the whole run, from 1
 * @param epoch counted from 1; one after the last where the run is over
 * @param batchInEpoch counted from 1
 * @param images how many images it has
 * @param loss the mean over its images
 * @param rate the learning rate of its step
 * @param steps what it does to each parameter, in the network's order
 * @param image one of its images, if one was asked for
 */
public record InspectedBatch(
        long batch,
        int epoch,
        int batchInEpoch,
        int images,
        float loss,
        double rate,
        List<ParameterStep> steps,
        Optional<ImageStep> image) {
    public InspectedBatch {
        steps = List.copyOf(steps);
    }

    /** Whether loss and gradients are numbers, so that the optimizer could make a step. */
    public boolean isFinite() {
        return Float.isFinite(loss)
                && FiniteNumbers.allFinite(
                        steps.stream().map(ParameterStep::gradient).toList());
    }
}
