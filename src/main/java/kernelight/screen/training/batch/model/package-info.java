/**
 * One batch of a run taken apart: forward, loss, backward and update, with the numbers of one of its images. Knows the engine;
 * the training screen's model hands it copies of the run.
 */
package kernelight.screen.training.batch.model;
