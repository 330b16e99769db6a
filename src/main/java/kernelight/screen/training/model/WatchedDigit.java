package kernelight.screen.training.model;

/**
 * A digit of the test set that the learner watches.
 *
 * @param label what it is
 * @param index where it is in the test set, from 0
 * @param image height x width values, 0 to 1
 */
public record WatchedDigit(int label, int index, int height, int width, float[] image) {}
