package kernelight.engine.training;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A set of images of one size, each with its class: grey ones with their digits, as MNIST keeps them, or coloured ones.
 *
 * @param name what the set is called on the screen
 * @param channels 1 for grey images
 * @param height rows of each image
 * @param width columns of each image
 * @param pixels unsigned bytes, for grey digits 0 for paper and 255 for full ink; image after image, channel after
 *     channel, row after row
 * @param labels the class of each image, for digits 0 to 9
 */
public record LabelledImages(String name, int channels, int height, int width, byte[] pixels, byte[] labels) {
    private static final float FULL_INK = 255;

    public LabelledImages {
        if ((long) labels.length * channels * height * width != pixels.length) {
            throw new IllegalArgumentException(labels.length + " labels do not fit " + pixels.length + " pixels of "
                    + height + " x " + width + " images");
        }
    }

    /** Grey images. */
    public LabelledImages(String name, int height, int width, byte[] pixels, byte[] labels) {
        this(name, 1, height, width, pixels, labels);
    }

    public int count() {
        return labels.length;
    }

    /** How many numbers each image has. */
    public int imageSize() {
        return channels * height * width;
    }

    public int label(int index) {
        return labels[index];
    }

    /** One image, channel after channel, row after row, in [0, 1]: a fresh array. */
    public float[] image(int index) {
        float[] image = new float[imageSize()];
        for (int i = 0; i < image.length; i++) {
            image[i] = Byte.toUnsignedInt(pixels[index * image.length + i]) / FULL_INK;
        }
        return image;
    }

    /** This set and another one with images of the same size, one after the other. */
    public LabelledImages and(LabelledImages other) {
        if (other.channels != channels || other.height != height || other.width != width) {
            throw new IllegalArgumentException("Images of " + height + " x " + width + " and of " + other.height + " x "
                    + other.width + " are no set together");
        }
        byte[] allPixels = Arrays.copyOf(pixels, pixels.length + other.pixels.length);
        System.arraycopy(other.pixels, 0, allPixels, pixels.length, other.pixels.length);
        byte[] allLabels = Arrays.copyOf(labels, labels.length + other.labels.length);
        System.arraycopy(other.labels, 0, allLabels, labels.length, other.labels.length);
        return new LabelledImages(name + " and " + other.name, channels, height, width, allPixels, allLabels);
    }

    /** The images of some classes; all of it where that is every one. */
    public LabelledImages only(IntPredicate classes) {
        int[] kept = IntStream.range(0, count())
                .filter(index -> classes.test(label(index)))
                .toArray();
        return kept.length == count() ? this : at(kept);
    }

    /** The first images of this set; all of it when there are no more. */
    public LabelledImages first(int count) {
        if (count >= count()) {
            return this;
        }
        return new LabelledImages(
                name,
                channels,
                height,
                width,
                Arrays.copyOf(pixels, count * imageSize()),
                Arrays.copyOf(labels, count));
    }

    /**
     * Images drawn from all over this set, each at most once and in the set's order; all of it when there are no more.
     */
    public LabelledImages sample(int count, long seed) {
        if (count >= count()) {
            return this;
        }
        int[] indexes = IntStream.range(0, count()).toArray();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < count; i++) {
            int other = random.nextInt(i, indexes.length);
            int drawn = indexes[other];
            indexes[other] = indexes[i];
            indexes[i] = drawn;
        }
        Arrays.sort(indexes, 0, count);
        return at(Arrays.copyOf(indexes, count));
    }

    private LabelledImages at(int[] indexes) {
        int size = imageSize();
        byte[] chosenPixels = new byte[indexes.length * size];
        byte[] chosenLabels = new byte[indexes.length];
        for (int i = 0; i < indexes.length; i++) {
            System.arraycopy(pixels, indexes[i] * size, chosenPixels, i * size, size);
            chosenLabels[i] = labels[indexes[i]];
        }
        return new LabelledImages(name, channels, height, width, chosenPixels, chosenLabels);
    }
}
