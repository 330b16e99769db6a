/**
 * Step-by-step computation of operations: which window, which terms, which partial sum. No JavaFX and nothing about
 * drawing; any thread.
 *
 * <p>An {@link kernelight.walk.Operation} names the tables it reads and gives a {@link kernelight.walk.CellFormula} for
 * every cell of the table it computes: terms that are reduced to one number, then {@link kernelight.walk.FinishingStep}s.
 * A {@link kernelight.walk.Walk} is the sequence of all their micro-steps and gives the {@link kernelight.walk.Frame} at
 * any position. A convolution, its three gradients, its transpose, a pooling and, in {@code walk.layer}, every layer of a
 * network differ only in their formulas, so they are all stepped, drawn and tested in the same way.
 *
 * <p>Numbers are exact decimals ({@link java.math.BigDecimal}), not floats, so the terms on the screen always add up
 * exactly to the sum on the screen. Values that are no finite decimals (exponentials, logarithms, roots) are computed in
 * double precision. The positions of windows and the padding come from the engine ({@code Axis}, {@code PaddingMode});
 * the arithmetic is a second, independent implementation, which the tests compare with the engine's float32 layers.
 */
package kernelight.walk;
