/**
 * What the next batch of a run would change: gradients, the size of each layer's step, the learning rate, silent ReLUs.
 * Knows the engine; the training screen's model hands it copies of the run.
 */
package kernelight.screen.training.gradients.model;
