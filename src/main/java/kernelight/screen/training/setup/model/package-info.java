/**
 * The settings of a training run beyond those that are seen at once: how the rate changes, what the images are changed
 * into, how many are learned from and held out, how the weights begin, and the seeds. Imports {@code engine} and {@code
 * files.json}; knows no run.
 */
package kernelight.screen.training.setup.model;
