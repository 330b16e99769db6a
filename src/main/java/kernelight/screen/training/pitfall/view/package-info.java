/**
 * The menu of what goes wrong in training, and the card that says what to look at and what was seen. Imports {@code
 * pitfall.model}, {@code screen.training.model} and {@code ui}.
 */
package kernelight.screen.training.pitfall.view;
