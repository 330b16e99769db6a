package kernelight.screen.training.model;

import java.util.Optional;

/**
 * The run on the screen.
 *
 * @param start where it goes on from another run; empty if it begins with initial weights
 * @param curves change while it goes on; they identify the run
 */
public record ShownRun(TrainingData data, RunSettings settings, Optional<RunStart> start, RunCurves curves) {}
