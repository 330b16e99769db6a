package kernelight.screen.training.model;

/**
 * How the network did on test images at one moment.
 *
 * @param batch after how many batches
 * @param images how many test images were read
 * @param right how many of them correctly
 * @param loss the mean over the images
 * @param whole whether these were all test images; otherwise a fixed part, spread evenly over the set
 */
public record TestPoint(long batch, int images, int right, float loss, boolean whole) {
    /** The part of the images that was right, 0 to 1. */
    public double accuracy() {
        return (double) right / images;
    }
}
