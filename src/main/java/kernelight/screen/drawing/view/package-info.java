/**
 * The view of the drawing screen: the pad, the steps to 28 x 28, the maps of every layer, the answer, the networks;
 * around it, in {@link kernelight.screen.drawing.view.HandwritingScreen}, the person's own handwriting.
 * JavaFX; FX thread. Everything shown comes from {@code drawing.model}; only positions and sizes are computed here.
 */
package kernelight.screen.drawing.view;
