/**
 * The model of the training screen: the digits, the choices, the run with its curves, and the watched digit. May use
 * {@code javafx.beans}, nothing of the scene graph; starts no thread. Tested without a toolkit.
 *
 * <p>Everything public belongs to the FX thread. Only {@code TrainingRun} and {@code Measurement} belong to the
 * training thread; their results cross over as a {@code RunEvent}, a {@link
 * kernelight.screen.training.model.WatchedSnapshot}, or a network handed to {@link kernelight.trained.TrainedNetworks}.
 * A run is a chain of short turns on that thread, not a loop that occupies it: so pausing, a snapshot and a copy of the
 * network are ordinary tasks between two turns, and no thread waits for another.
 *
 * <p>Every batch is reported, and the curve is thinned out here ({@link kernelight.screen.training.model.Curve}):
 * thinning on the training thread would depend on its speed, and the same seed would not give the same curve.
 */
package kernelight.screen.training.model;
