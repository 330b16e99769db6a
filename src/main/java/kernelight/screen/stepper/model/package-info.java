/**
 * Shared by the screens that step through a case: how the output's size is computed, and which cells are never read.
 */
package kernelight.screen.stepper.model;
