/** The confusion matrix of the learning network, and the images of its cells. */
package kernelight.screen.training.mistakes.view;
