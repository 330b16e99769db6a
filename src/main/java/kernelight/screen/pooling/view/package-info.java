/**
 * Shows the pooling screen's model: its settings, its name, the choice of view above the stage. The stage itself
 * is {@code stage.view}. Computes nothing about poolings; FX thread.
 */
package kernelight.screen.pooling.view;
