/** The card that offers to go on with a run of an earlier start. Imports {@code kept.model} and {@code ui}. */
package kernelight.screen.training.kept.view;
