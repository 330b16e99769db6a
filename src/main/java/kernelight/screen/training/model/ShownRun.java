package kernelight.screen.training.model;

/**
 * The run on the screen.
 *
 * @param curves change while it goes on; they identify the run
 */
public record ShownRun(TrainingData data, RunSettings settings, RunCurves curves) {}
