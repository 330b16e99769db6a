/**
 * Decides whether a picture shows one digit, several, or something else, before it is classified as a digit. A network
 * with ten classes assigns one of them to everything (a heart becomes a 0), and its probabilities do not show the
 * mistake.
 *
 * <p>The classifier is a small network of its own, so that its decision does not depend on the network that classifies
 * the digit. It was trained on MNIST, generated digits and people's pen strokes, and on letters, shapes, scribbles and
 * digits side by side; {@code assets/models/README.md} describes its training and results. (Rejected: distances to
 * prototypes and to class subspaces, which separate letters from digits much less well.)
 *
 * <p>Used by the drawing screen and {@code classify}, so that both say "not sure" in the same cases. Imports the data,
 * the engine and the interchange; no JavaFX.
 */
package kernelight.picturekind;
