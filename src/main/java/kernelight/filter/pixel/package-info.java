/**
 * How one number of a chain was computed: {@link kernelight.filter.pixel.OpenedPixel} has it as an operation of {@link
 * kernelight.walk}, so that a stage shows and steps its products, whatever step of the chain it is in. The arithmetic is
 * that of the walk: exact, and apart from the engine's, with which the tests compare it.
 *
 * <p>Imports {@code filter}, {@code filter.chain} and {@code walk}. No JavaFX; any thread; nothing here changes once it
 * is made.
 */
package kernelight.filter.pixel;
