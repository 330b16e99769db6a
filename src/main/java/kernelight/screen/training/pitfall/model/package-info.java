/**
 * What goes wrong in training, shown: whether a run has shown it, and with which numbers. Imports {@code
 * screen.training.model}, whose runs and curves it reads.
 */
package kernelight.screen.training.pitfall.model;
