/**
 * What all screens with a stage show around it: the question below it, the formula of the output's size beside it. Knows
 * no such screen, computes nothing; FX thread.
 */
package kernelight.screen.stageroom.view;
