package kernelight.screen.training.view;

import java.util.Optional;
import java.util.OptionalDouble;
import kernelight.screen.training.model.RunCurves;

/**
 * What a chart shows.
 *
 * @param run the run on the screen
 * @param previous the run before it
 * @param smoothing how many batches each point of the smooth line is the mean of
 * @param pointed the moment under the pointer, in batches
 */
record CurvePicture(
        CurveKind kind, RunCurves run, Optional<RunCurves> previous, int smoothing, OptionalDouble pointed) {}
