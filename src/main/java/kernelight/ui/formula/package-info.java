/**
 * Draws the trees of {@link kernelight.formula} as mathematics: italic letters, fraction lines and floor brackets,
 * every quantity in its colour. JavaFX; FX thread; computes nothing.
 */
package kernelight.ui.formula;
