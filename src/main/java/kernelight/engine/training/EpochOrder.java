package kernelight.engine.training;

import java.util.SplittableRandom;

/** The random order of the images in an epoch: another one for each epoch, determined by the seed and the epoch. */
final class EpochOrder {
    private final long seed;
    private final int[] images;
    private int shuffled = -1;

    EpochOrder(int count, long seed) {
        this.seed = seed;
        this.images = new int[count];
    }

    /** Shuffles the images for this epoch (Fisher and Yates), if they are not in its order already. */
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

    /** The index of the image at this position of the epoch. */
    int image(int position) {
        return images[position];
    }

    /** Random numbers of one epoch, different from those of other epochs and seeds. */
    static SplittableRandom random(long seed, int epoch) {
        return new SplittableRandom(seed * 1_000_003 + epoch);
    }
}
