/**
 * Operations taken apart: which window, which terms, what partial sum. No JavaFX, no pixel, no colour; any thread.
 *
 * <p>An {@link kernelight.walk.Operation} says of every cell of the grid that it writes which terms its number is made
 * of, as a {@link kernelight.walk.CellFormula}; a {@link kernelight.walk.Walk} lays all formulas out as positions and gives the
 * {@link kernelight.walk.Frame} at any of them. A convolution, its three gradients, its transposed and a pooling differ
 * in their formulas only, so they are stepped, drawn and tested in the same way.
 *
 * <p>Numbers are exact decimals ({@link java.math.BigDecimal}), not floats: what a learner types is what is multiplied,
 * so the terms on the screen always add up to the sum on the screen. Where a window slides and what lies on its padding
 * is asked of the engine ({@code Axis}, {@code PaddingMode}); the arithmetic is written a second time, and the tests hold
 * it against the engine's float32 layers.
 */
package kernelight.walk;
