/**
 * What a picture shows before anybody asks which digit it is: one digit, several, or something else. A network that
 * knows ten answers gives one of them to everything, a heart is a 0 to it; and how sure it is says nothing about that.
 *
 * <p>The judge is a small network of its own, so that it is the same whichever network reads. It learned from MNIST's
 * training set, generated digits and people's pen strokes on one side, and on the other from letters, shapes, scribbles
 * and digits side by side; {@code assets/models/README.md} says how it was made and how well it does. Distances to
 * prototypes and to class subspaces were rejected: they part letters from digits far worse.
 *
 * <p>Used by the drawing screen and {@code classify}, which so say "not sure" alike. Imports the data, the engine and
 * the interchange; no JavaFX.
 */
package kernelight.picturekind;
