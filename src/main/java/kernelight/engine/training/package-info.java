/**
 * Training and evaluation: batches in a seeded order, forward and backward pass, the optimizer's step, the accuracy.
 * Losses, optimizers, augmentation and checkpoints have packages of their own within this one. Imports the rest of the
 * engine.
 *
 * <p>A batch is divided into micro-batches of {@link kernelight.engine.training.MicroBatches#IMAGES} images, however
 * many threads there are. Each has its own memory and gradients, and gradients are added in the order of the
 * micro-batches, so the same seed gives bit-identical weights for any number of threads. No thread is started here:
 * micro-batches run on the executor that a {@link kernelight.engine.training.BatchRunner} was given.
 *
 * <p>In a network with batch normalizations, the micro-batches of a batch run in parallel from one batch normalization
 * to the next and merge their statistics there, again in their order. Without any, each runs forward and backward by
 * itself.
 *
 * <p>Nothing random has a state: the order of an epoch, augmentation and dropout are computed from the seed and the
 * indices of epoch, batch, micro-batch and image. A run that is resumed from a checkpoint needs only these numbers to
 * make the same random choices.
 */
package kernelight.engine.training;
