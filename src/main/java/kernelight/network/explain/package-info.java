/**
 * How a number of a network was computed for one image, down to the pixels. {@link
 * kernelight.network.explain.NumberGraph} says which numbers a number was computed from and which are computed from it.
 * The arithmetic is that of {@link kernelight.walk.layer.NetworkWalks}: nothing is computed a second time here. No JavaFX;
 * any thread.
 */
package kernelight.network.explain;
