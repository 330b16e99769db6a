/**
 * Learning and measuring: batches in a seeded order, forward and back, one step after the other, the accuracy. Losses,
 * optimizers, augmentation and checkpoints have packages of their own within this one. Imports the rest of the engine.
 *
 * <p>A batch is cut into slices of {@link kernelight.engine.training.MicroBatches#IMAGES} images, however many threads there
 * are; each slice has its own memory and gradients, and gradients are added in the order of the slices. So the same
 * seed gives bit-identical weights for any number of threads. No thread is started here: slices run on the executor
 * that a {@link kernelight.engine.training.BatchRunner} was given.
 *
 * <p>Where a network has batch normalizations, the slices of a batch go from one to the next side by side and merge
 * what they know of the batch there, in the order of the slices too; without any, a slice goes there and back alone.
 *
 * <p>Nothing random has a state: orders, augmentation and dropout are counted from the seed, the epoch, the batch, the
 * slice and the image. A run that goes on from a checkpoint needs no more than these numbers to see the same.
 */
package kernelight.engine.training;
