package kernelight.screen.training.view;

import java.util.Optional;
import java.util.OptionalDouble;
import kernelight.screen.training.model.RunCurves;

/**
 * What a chart shows.
 *
 * @param run the run on the screen
 * @param previous the run before it
 * @param smoothing the number of batches that each point of the smoothed line averages
 * @param pointed the time under the pointer, in batches
 */
record CurvePicture(
        CurveKind kind, RunCurves run, Optional<RunCurves> previous, int smoothing, OptionalDouble pointed) {}
