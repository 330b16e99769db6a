/**
 * The training screen as it looks: charts, the watched digit's way through the network, the run bar, the settings. Reads
 * {@code screen.training.model} and computes nothing of its own beyond where things go. JavaFX; FX thread.
 *
 * <p>Only what changed is drawn, all of it in the same frame ({@code RunDisplay}), and less often where the window would
 * have to wait for the drawing: the FX thread hands over a frame only when the one before is painted. Words change four
 * times a second while a run goes on, for faster nobody reads.
 */
package kernelight.screen.training.view;
