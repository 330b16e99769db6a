package kernelight.screen.training.model;

/**
 * The result of a test of the network during a run.
 *
 * @param batch how many batches had been learned
 * @param images how many images were tested
 * @param right how many of them were classified correctly
 * @param loss the mean loss over the images
 * @param whole whether these were all test images; otherwise a fixed part of them
 */
public record TestPoint(long batch, int images, int right, float loss, boolean whole) {
    /** The share of the images that was classified correctly, 0 to 1. */
    public double accuracy() {
        return (double) right / images;
    }
}
