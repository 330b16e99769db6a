package kernelight.screen.training.model;

import kernelight.engine.architecture.Architecture;
import kernelight.engine.training.TrainingSettings;

/** Which network learns, and how. */
public record RunSettings(Architecture architecture, TrainingSettings training) {}
