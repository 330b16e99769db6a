/**
 * What the training screen shows: the digits, the choices, the run with its curves, and the watched digit. May use
 * {@code javafx.beans}, nothing of the scene graph; starts no thread. Tested without a toolkit.
 *
 * <p>Everything public lives on the FX thread. Only {@code TrainingRun} and {@code Measurement} live on the training
 * thread; what they tell crosses as a {@code RunEvent}, a {@link
 * kernelight.screen.training.model.WatchedSnapshot}, or a
 * network handed to {@link kernelight.trained.TrainedNetworks}. A run is a chain of short turns on that thread, not a loop that owns it: so pausing, a picture and a copy of the network are
 * ordinary tasks between two turns, and nothing ever waits.
 *
 * <p>Each batch is told one by one and thinned out here ({@link kernelight.screen.training.model.Curve}): thinning on
 * the training thread would depend on its speed, and the same seed would not give the same curve.
 */
package kernelight.screen.training.model;
