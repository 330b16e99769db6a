/**
 * The view of the training screen: charts, the watched digit and the network's outputs for it, the run bar, the
 * settings. Shows {@code screen.training.model}; computes only positions and sizes. JavaFX; FX thread.
 *
 * <p>Only what has changed is drawn, curves and pictures in turns ({@code RunDisplay}), and less often where the window
 * would have to wait for the drawing: the FX thread hands over a frame only when the previous one is painted. Texts
 * change four times a second during a run, because faster changes cannot be read.
 */
package kernelight.screen.training.view;
