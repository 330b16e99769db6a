/**
 * Converts drawings to digits as MNIST has them: pen strokes are drawn as ink, and the ink is scaled to 20 x 20 pixels
 * and centred by its mass in 28 x 28 (LeCun, Cortes and Burges, "The MNIST database of handwritten digits").
 *
 * <p>Imports the JDK alone. Ink is always 0 for paper and 1 for full ink, as in MNIST, whatever the colours of the
 * drawing were. Drawings are sharper than MNIST's scanned digits. (Rejected: a blur after scaling, which would change
 * MNIST's own digits. Instead, the shipped network was trained with augmentation that makes edges steeper.)
 */
package kernelight.data.drawing;
