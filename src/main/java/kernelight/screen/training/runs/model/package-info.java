/**
 * The runs that were made, kept between starts: their settings, thinned curves and results, what differs in them, their file
 * and their table. Stands on the model of the training screen, which does not know it. FX thread, but for reading and writing
 * the file.
 */
package kernelight.screen.training.runs.model;
