/**
 * Digits that people really wrote with a pen on a tablet: UNIPEN text files (Guyon et al. 1994) read, their writers told
 * apart, and the strokes drawn as images for a network, the way a drawing in the app becomes one.
 *
 * <p>Imports the JDK, {@code kernelight.data} and the images and micro-batches of {@code kernelight.engine.training}. Everything
 * works on the thread that calls it and on the runner it is given; the same seed draws the same images for any number of
 * threads.
 */
package kernelight.data.penstrokes;
