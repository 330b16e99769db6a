/**
 * The walk of one channel with one filter, as the convolution screen shows it until it moves on to {@code walk}. No
 * JavaFX, no pixel, no colour; any thread.
 */
package kernelight.walk.square;
