/**
 * Shows the convolution screen's model: its settings, its name, the choice of view above the stage. The stage
 * itself is {@code stage.view}. Computes nothing about convolutions; FX thread.
 */
package kernelight.screen.convolution.view;
