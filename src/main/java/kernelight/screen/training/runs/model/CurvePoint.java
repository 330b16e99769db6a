package kernelight.screen.training.runs.model;

/**
 * A point of a thinned training curve.
 *
 * @param batch how many batches had been learned
 * @param loss the mean over the batches around it
 * @param accuracy the same, 0 to 1
 */
public record CurvePoint(long batch, double loss, double accuracy) {}
