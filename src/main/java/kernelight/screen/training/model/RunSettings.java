package kernelight.screen.training.model;

import kernelight.engine.architecture.Architecture;
import kernelight.engine.training.TrainingSettings;

/** The network that is trained, and the settings of the training. */
public record RunSettings(Architecture architecture, TrainingSettings training) {
    /** The same network, trained otherwise. */
    public RunSettings withTraining(TrainingSettings other) {
        return new RunSettings(architecture, other);
    }
}
