/** Gradients and steps of a run's next batch: a row for each layer, the pictures of a filter or unit, the learning rate. */
package kernelight.screen.training.gradients.view;
