/**
 * Filters one after the other, as the first layers of a network: {@link kernelight.filter.chain.Chain} is a list of
 * {@link kernelight.filter.chain.Step}s (filters, ReLU, pooling) on a picture, says the sizes after each of them, and runs
 * them with the engine. {@link kernelight.filter.chain.MapOrigin} says which filter made a map of which.
 *
 * <p>A picture and what becomes of it are {@link kernelight.filter.Planes}: C maps of H x W numbers, in an {@link
 * kernelight.engine.tensor.Shape} C x H x W. Imports the engine, {@code filter}, {@code walk} for the kinds of pooling,
 * and {@code words}. No JavaFX; threads are handed in; nothing here changes once it is made.
 */
package kernelight.filter.chain;
