package kernelight.screen.training.model;

/**
 * A digit of the test set that the user watches.
 *
 * @param label its true class
 * @param index its index in the test set
 * @param image H x W values from 0 to 1, row by row
 */
public record WatchedDigit(int label, int index, int height, int width, float[] image) {}
