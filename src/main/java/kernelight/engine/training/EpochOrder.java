package kernelight.engine.training;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The order of the images in an epoch: where it is random, another one for each epoch, determined by the seed and the
 * epoch.
 */
final class EpochOrder {
    private final ImageOrder order;
    private final long seed;
    private final int[] images;
    private int shuffled = -1;

    EpochOrder(LabelledImages training, TrainingSettings settings) {
        this.order = settings.order();
        this.seed = settings.seed();
        this.images = order == ImageOrder.BY_CLASS
                ? IntStream.range(0, training.count())
                        .boxed()
                        .sorted(Comparator.comparingInt(training::label)) // stable
                        .mapToInt(Integer::intValue)
                        .toArray()
                : IntStream.range(0, training.count()).toArray();
    }

    /** Brings the images into the order of this epoch (Fisher and Yates), if they are not in it already. */
    void prepare(int epoch) {
        if (order != ImageOrder.SHUFFLED || epoch == shuffled) {
            return;
        }
        shuffled = epoch;
        for (int i = 0; i < images.length; i++) {
            images[i] = i;
        }
        SplittableRandom random = random(seed, epoch);
        for (int i = images.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int image = images[i];
            images[i] = images[other];
            images[other] = image;
        }
    }

    /** The index of the image at this position of the epoch. */
    int image(int position) {
        return images[position];
    }

    /** Random numbers of one epoch, different from those of other epochs and seeds. */
    static SplittableRandom random(long seed, int epoch) {
        return new SplittableRandom(seed * 1_000_003 + epoch);
    }
}
