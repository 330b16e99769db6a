package kernelight.engine.training;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The images that a run learns from, and those that are held out of them to judge it by while it goes on (validation):
 * choices such as when to stop must not be made by the test set.
 *
 * @param validation empty of images if none are held out
 */
public record DataSplit(LabelledImages training, LabelledImages validation) {
    /** The share of the images that can be held out. */
    public static final double LARGEST_SHARE = 0.5;

    /**
     * Holds out a random part; both parts keep the order of the set.
     *
     * @param share of the images, 0 to 0.5
     * @throws IllegalArgumentException if the share is out of its range; the message is a sentence for the user
     */
    public static DataSplit of(LabelledImages images, double share, long seed) {
        int heldOut = heldOut(images.count(), share);
        int[] order = IntStream.range(0, images.count()).toArray();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < heldOut; i++) {
            int other = random.nextInt(i, order.length);
            int drawn = order[other];
            order[other] = order[i];
            order[i] = drawn;
        }
        int[] validation = Arrays.copyOf(order, heldOut);
        int[] training = Arrays.copyOfRange(order, heldOut, order.length);
        Arrays.sort(validation);
        Arrays.sort(training);
        return new DataSplit(images.at(training), images.at(validation));
    }

    /**
     * How many of the images are held out: at least one if any are to be, and never all.
     *
     * @throws IllegalArgumentException if the share is out of its range; the message is a sentence for the user
     */
    public static int heldOut(int images, double share) {
        if (!(share >= 0 && share <= LARGEST_SHARE)) {
            throw new IllegalArgumentException(
                    "The share held out for validation must be from 0 to 0.5, but it is " + share + ".");
        }
        return share == 0 || images < 2 ? 0 : Math.max(1, (int) Math.round(share * images));
    }
}
