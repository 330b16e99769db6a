/**
 * Digits that people wrote with a pen on a tablet: reads UNIPEN text files (Guyon et al., 1994), separates training and
 * test writers, and draws the strokes as images for a network, converted as a drawing in the app is.
 *
 * <p>Imports {@code kernelight.data}, {@code kernelight.data.drawing} and from {@code kernelight.engine.training} the
 * images and the runner. Everything works on the calling thread and on the runner it is given; the same seed draws the
 * same images for any number of threads.
 */
package kernelight.data.penstrokes;
