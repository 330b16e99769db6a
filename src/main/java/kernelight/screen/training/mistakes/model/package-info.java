/**
 * What the learning network reads in images, as a confusion matrix whose cells open into those images. Knows the engine and
 * the person's own digits; the training screen's model tells it which network, and which images.
 */
package kernelight.screen.training.mistakes.model;
