/**
 * Operations taken apart: which window, which terms, what partial sum. No JavaFX, no pixel, no colour; any thread.
 *
 * <p>An {@link kernelight.walk.Operation} says which tables it reads and, of every cell of the table that it writes, what
 * its number is made of, as a {@link kernelight.walk.CellFormula}: terms that are reduced to one number, then
 * {@link kernelight.walk.FinishingStep}s. A {@link kernelight.walk.Walk} lays all formulas out as positions and gives the
 * {@link kernelight.walk.Frame} at any of them. A convolution, its three gradients, its transposed, a pooling and, in
 * {@code walk.layer}, every layer of a network differ in their formulas only, so they are stepped, drawn and tested in
 * the same way.
 *
 * <p>Numbers are exact decimals ({@link java.math.BigDecimal}), not floats: what a learner types is what is multiplied,
 * so the terms on the screen always add up to the sum on the screen. What is no decimal (exponentials, logarithms, roots)
 * is computed in double precision. Where a window slides and what lies on its padding is asked of the engine
 * ({@code Axis}, {@code PaddingMode}); the arithmetic is written a second time, and the tests hold it against the
 * engine's float32 layers.
 */
package kernelight.walk;
