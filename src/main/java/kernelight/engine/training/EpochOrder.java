package kernelight.engine.training;

import java.util.SplittableRandom;

/** The order in which an epoch shows the images: for each epoch another, from the seed and the epoch alone. */
final class EpochOrder {
    private final long seed;
    private final int[] images;
    private int shuffled = -1;

    EpochOrder(int count, long seed) {
        this.seed = seed;
        this.images = new int[count];
    }

    /** Puts all images in order and shuffles them (Fisher and Yates), where that is not already this epoch's order. */
    void shuffle(int epoch) {
        if (epoch == shuffled) {
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

    /** The number of the image that is shown at this place of the epoch. */
    int image(int place) {
        return images[place];
    }

    /** Random numbers of one epoch, unlike those of its neighbours and of neighbouring seeds. */
    static SplittableRandom random(long seed, int epoch) {
        return new SplittableRandom(seed * 1_000_003 + epoch);
    }
}
