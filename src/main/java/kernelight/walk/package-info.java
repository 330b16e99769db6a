/**
 * Operations taken apart: which window, which products, what partial sum. No JavaFX, no pixel, no colour; any thread.
 *
 * <p>Numbers are exact decimals ({@link java.math.BigDecimal}), not floats: what a learner types is what is
 * multiplied, so the terms on the screen always add up to the sum on the screen. The tests hold the walk against the
 * engine's float32 layer, which stays the only other place that knows how a convolution is computed.
 */
package kernelight.walk;
