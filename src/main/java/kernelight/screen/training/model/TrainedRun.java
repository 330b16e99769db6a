package kernelight.screen.training.model;

import java.util.OptionalDouble;
import kernelight.engine.network.Network;
import kernelight.engine.training.TrainingSettings;

/**
 * A network as a run left it: a copy that nobody trains any further.
 *
 * @param batches how many it has learned from
 * @param epochs the same in epochs; a fraction where the run rests within one
 * @param accuracy on the whole test set, 0 to 1; empty where that was not measured at this moment
 */
public record TrainedRun(
        Network network,
        DataSource source,
        TrainingSettings settings,
        long batches,
        double epochs,
        OptionalDouble accuracy) {}
