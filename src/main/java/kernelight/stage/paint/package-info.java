/**
 * Paints states on a {@link kernelight.ui.surface.Surface}: every cell by itself, so that only what has changed need be
 * painted again, and the same painters draw the window and the files. Stateless; computes no numbers.
 */
package kernelight.stage.paint;
