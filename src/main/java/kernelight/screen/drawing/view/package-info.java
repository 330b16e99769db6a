/**
 * How the drawing screen looks: the pad, the steps to 28 x 28, the maps of every layer, the answer, the networks.
 * JavaFX; FX thread. Everything shown comes from {@code drawing.model}; only places and sizes are worked out here.
 */
package kernelight.screen.drawing.view;
