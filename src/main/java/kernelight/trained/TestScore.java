package kernelight.trained;

/**
 * A network's result on all images of a test set.
 *
 * @param correct how many images were classified correctly
 * @param images how many there are, at least 1
 * @param testSet identifies the test set: only scores on the same images can be compared
 */
public record TestScore(int correct, int images, String testSet) {
    /** The fraction of the images that was classified correctly, 0 to 1. */
    public double accuracy() {
        return (double) correct / images;
    }
}
