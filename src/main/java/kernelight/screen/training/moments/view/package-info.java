/** The controls of the time machine beside the stage: going on from the shown batch, and the film of the run. */
package kernelight.screen.training.moments.view;
