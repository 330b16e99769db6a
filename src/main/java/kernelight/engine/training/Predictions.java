package kernelight.engine.training;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Which class a network read in each of N images, and how surely. Immutable, and small: eight bytes an image.
 *
 * @param classes N entries: the most probable class of each image; not changed after this was made
 * @param probabilities N entries: the probability of that class, 0 to 1; not changed after this was made
 */
public record Predictions(int[] classes, float[] probabilities) {
    /** @throws IllegalArgumentException if there is not one probability for each class */
    public Predictions {
        if (classes.length != probabilities.length) {
            throw new IllegalArgumentException(
                    classes.length + " classes were read, but there are " + probabilities.length + " probabilities.");
        }
    }

    public int count() {
        return classes.length;
    }

    /**
     * The confusion matrix, classes x classes: rows are true classes, columns predicted ones.
     *
     * @param truth the true class of each image; below 0 for one that is left out
     */
    public int[][] confusion(int classCount, IntUnaryOperator truth) {
        int[][] confusion = new int[classCount][classCount];
        for (int i = 0; i < classes.length; i++) {
            int row = truth.applyAsInt(i);
            if (row >= 0) {
                confusion[row][classes[i]]++;
            }
        }
        return confusion;
    }

    /**
     * The images of one true class that were read as one class, the most surely read first.
     *
     * @param truth the true class of each image; below 0 for one that is left out
     */
    public int[] in(int row, int column, IntUnaryOperator truth) {
        return surestFirst(i -> truth.applyAsInt(i) == row && classes[i] == column);
    }

    /**
     * The images that were read wrong, the most surely misread first.
     *
     * @param truth the true class of each image; below 0 for one that is left out
     */
    public int[] wrong(IntUnaryOperator truth) {
        return surestFirst(i -> truth.applyAsInt(i) >= 0 && truth.applyAsInt(i) != classes[i]);
    }

    /** Sorted as whole numbers, which is fast for a hundred thousand images: the probability's bits before the index. */
    private int[] surestFirst(IntPredicate wanted) {
        return IntStream.range(0, classes.length)
                .filter(wanted)
                .mapToLong(i -> (long) (Integer.MAX_VALUE - Float.floatToIntBits(probabilities[i])) << Integer.SIZE | i)
                .sorted()
                .mapToInt(key -> (int) key)
                .toArray();
    }

    /** The first predictions of these. */
    Predictions first(int count) {
        return new Predictions(Arrays.copyOf(classes, count), Arrays.copyOf(probabilities, count));
    }
}
