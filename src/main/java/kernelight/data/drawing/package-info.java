/**
 * Ink becomes a digit as MNIST has them: pen strokes drawn as ink, the ink scaled into 20 x 20 pixels and centred by its
 * mass in 28 x 28 (LeCun, Cortes and Burges, "The MNIST database of handwritten digits").
 *
 * <p>Imports the JDK alone. Ink is always 0 for paper and 1 for full ink, as in MNIST, whatever the
 * colours of the drawing were. Drawings come out as sharp as they were drawn, sharper than MNIST's scanned digits; a blur
 * after scaling was rejected because MNIST's own digits would not come through unharmed, so the shipped network has
 * learned steep edges instead (augmentation).
 */
package kernelight.data.drawing;
