package kernelight.screen.training.view;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import kernelight.screen.training.model.RunCurves;

/**
 * What a chart shows.
 *
 * @param run the run on the screen
 * @param others runs to compare it with
 * @param smoothing the number of batches that each point of the smoothed line averages
 * @param pointed the time under the pointer, in batches
 * @param shown the batch that is looked at; what came later is dimmed. Empty while it is the newest
 */
record CurvePicture(
        CurveKind kind,
        RunCurves run,
        List<Overlay> others,
        int smoothing,
        OptionalDouble pointed,
        OptionalLong shown) {

    /** The time whose values are marked: under the pointer, or else the shown one. */
    OptionalDouble marked() {
        return pointed.isPresent() || shown.isEmpty() ? pointed : OptionalDouble.of(shown.getAsLong());
    }
}
