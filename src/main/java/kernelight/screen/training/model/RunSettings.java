package kernelight.screen.training.model;

import kernelight.engine.training.TrainingSettings;

/** The network that is trained, and the settings of the training. */
public record RunSettings(RunNetwork network, TrainingSettings training) {}
