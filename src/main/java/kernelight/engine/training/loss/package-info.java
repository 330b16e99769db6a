/**
 * What a network is punished for: how far its scores are from the right class, and the gradient of that by the scores.
 * Imports {@code engine.tensor}, and {@code engine.network} to see in what a network ends.
 *
 * <p>Every loss is a mean over the images of a batch; a slice adds its images' share of it, so the gradients of all
 * slices only have to be added up.
 */
package kernelight.engine.training.loss;
