/**
 * Loss functions: how far a network's scores are from the correct class, and the gradient with respect to the scores.
 * Imports {@code engine.tensor}, and {@code engine.network} and {@code engine.layer} to know a network's last layer.
 *
 * <p>Every loss is a mean over the images of a batch. A micro-batch divides its losses by the size of the whole batch,
 * so the gradients of all micro-batches only have to be added up.
 */
package kernelight.engine.training.loss;
