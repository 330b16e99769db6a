/**
 * Learning and measuring: batches in a seeded order, the loss, the optimizers, the accuracy. Imports the rest of the
 * engine.
 *
 * <p>A batch is cut into slices of {@link kernelight.engine.training.Slices#IMAGES} images, however many threads there
 * are; each slice has its own memory and gradients, and gradients are added in the order of the slices. So the same
 * seed gives bit-identical weights for any number of threads. No thread is started here: slices run on the executor
 * that a {@link kernelight.engine.training.BatchRunner} was given.
 */
package kernelight.engine.training;
