/**
 * The training screen as it looks: charts, the watched digit's way through the network, the run bar, the settings. Reads
 * {@code screen.training.model} and computes nothing of its own beyond where things go. JavaFX; FX thread.
 *
 * <p>Pictures are drawn once per frame and only where something changed ({@code RunDisplay}); words change four times a
 * second while a run goes on, for faster nobody reads.
 */
@NullMarked
package kernelight.screen.training.view;

import org.jspecify.annotations.NullMarked;
