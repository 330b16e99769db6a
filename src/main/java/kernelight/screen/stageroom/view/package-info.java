/**
 * What all screens with a stage show around it: heading with its presets, steppers of settings, the source of numbers, the
 * formula of the output's size, the question below the stage, what is taken away. Knows no such screen, computes nothing;
 * FX thread.
 */
package kernelight.screen.stageroom.view;
