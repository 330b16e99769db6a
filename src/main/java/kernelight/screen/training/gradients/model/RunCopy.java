package kernelight.screen.training.gradients.model;

import kernelight.engine.training.LabelledImages;
import kernelight.engine.training.Trainer;
import kernelight.engine.training.TrainingSettings;

/**
 * A copy of a run at one moment; nobody else uses it.
 *
 * @param test images that the network does not learn from
 */
public record RunCopy(Trainer trainer, TrainingSettings settings, LabelledImages test) implements AutoCloseable {
    @Override
    public void close() {
        trainer.close();
    }
}
