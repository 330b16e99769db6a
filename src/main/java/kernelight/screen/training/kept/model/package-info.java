/**
 * Runs that are kept for the next start of the app: their files, the offer to go on with one, and what is asked when the
 * app is closed in the middle. Imports {@code screen.training.model} and {@code engine.training.checkpoint}.
 */
package kernelight.screen.training.kept.model;
