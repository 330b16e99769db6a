package kernelight.trained;

/**
 * How a network did on all images of a test set.
 *
 * @param right how many were read rightly
 * @param images how many there are, at least 1
 * @param testSet by what the set is known again: only scores on the same images can be compared
 */
public record TestScore(int right, int images, String testSet) {
    /** From here on a network reads digits; ten classes guessed at give 0.1. */
    private static final double HAS_LEARNED = 0.5;

    /** The part of the images that was right, 0 to 1. */
    public double accuracy() {
        return (double) right / images;
    }

    boolean hasLearned() {
        return accuracy() >= HAS_LEARNED;
    }
}
