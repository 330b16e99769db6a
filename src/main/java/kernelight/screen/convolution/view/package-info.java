/**
 * Shows the convolution screen's model: the stage with its three grids, the formula strip, the settings. Computes
 * nothing about convolutions; FX thread.
 *
 * <p>The stage is painted on one canvas, from the moment, the geometry and the palette alone: nothing to keep in step,
 * and a frame of the largest case is one pass over its cells. Where the cells are is in
 * {@link kernelight.screen.convolution.view.StageGeometry}, apart from how they look.
 */
package kernelight.screen.convolution.view;
