package kernelight.engine.training;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Images of one size with their classes: grey ones, such as MNIST's digits, or coloured ones.
 *
 * @param name the set's name on the screen
 * @param channels C, 1 for grey images
 * @param height H
 * @param width W
 * @param pixels N x C x H x W unsigned bytes; for grey digits 0 is paper and 255 full ink
 * @param labels the class of each of the N images, an unsigned byte; for digits 0 to 9
 * @param classNames what each class is called; a label is an index into them
 * @param full the number that a byte of 255 becomes as a network's input: 1, or 255 where pixels are not normalized
 */
public record LabelledImages(
        String name,
        int channels,
        int height,
        int width,
        byte[] pixels,
        byte[] labels,
        List<String> classNames,
        float full) {
    /** The ten digits, which the classes are where nothing else is said. */
    public static final List<String> DIGITS =
            IntStream.range(0, 10).mapToObj(Integer::toString).toList();

    private static final float LARGEST_BYTE = 255;

    /** @throws IllegalArgumentException if the number of pixels does not match the number of labels and the size */
    public LabelledImages {
        if ((long) labels.length * channels * height * width != pixels.length) {
            throw new IllegalArgumentException(labels.length + " images of " + channels + " x " + height + " x " + width
                    + " have " + (long) labels.length * channels * height * width + " pixels, but there are "
                    + pixels.length + ".");
        }
        classNames = List.copyOf(classNames);
    }

    /**
     * Images whose pixels become 0 to 1.
     *
     * @throws IllegalArgumentException if the number of pixels does not match the number of labels and the size
     */
    public LabelledImages(
            String name, int channels, int height, int width, byte[] pixels, byte[] labels, List<String> classNames) {
        this(name, channels, height, width, pixels, labels, classNames, 1);
    }

    /**
     * Images of the ten digits, whose pixels become 0 to 1.
     *
     * @throws IllegalArgumentException if the number of pixels does not match the number of labels and the size
     */
    public LabelledImages(String name, int channels, int height, int width, byte[] pixels, byte[] labels) {
        this(name, channels, height, width, pixels, labels, DIGITS, 1);
    }

    /**
     * Grey images of the ten digits, whose pixels become 0 to 1.
     *
     * @throws IllegalArgumentException if the number of pixels does not match the number of labels and the size
     */
    public LabelledImages(String name, int height, int width, byte[] pixels, byte[] labels) {
        this(name, 1, height, width, pixels, labels);
    }

    public int count() {
        return labels.length;
    }

    /** Values per image: C x H x W. */
    public int imageSize() {
        return channels * height * width;
    }

    public int label(int index) {
        return Byte.toUnsignedInt(labels[index]);
    }

    /** The same images with other names for their classes. */
    public LabelledImages withClassNames(List<String> names) {
        return new LabelledImages(name, channels, height, width, pixels, labels, names, full);
    }

    /** The same images; as a network's input a byte of 255 becomes this number. */
    public LabelledImages withFull(float newFull) {
        return new LabelledImages(name, channels, height, width, pixels, labels, classNames, newFull);
    }

    /** One image as a new array of C x H x W values, usually in [0, 1]. */
    public float[] image(int index) {
        float[] image = new float[imageSize()];
        for (int i = 0; i < image.length; i++) {
            image[i] = Byte.toUnsignedInt(pixels[index * image.length + i]) / LARGEST_BYTE * full;
        }
        return image;
    }

    /**
     * This set followed by another one.
     *
     * @throws IllegalArgumentException if its images have another size, or other classes
     */
    public LabelledImages and(LabelledImages other) {
        if (other.channels != channels || other.height != height || other.width != width) {
            throw new IllegalArgumentException("Images of " + channels + " x " + height + " x " + width + " and of "
                    + other.channels + " x " + other.height + " x " + other.width + " cannot be one data set.");
        }
        if (!other.classNames.equals(classNames)) {
            throw new IllegalArgumentException(
                    "Images of the classes " + classNames + " and of " + other.classNames + " cannot be one data set.");
        }
        byte[] allPixels = Arrays.copyOf(pixels, pixels.length + other.pixels.length);
        System.arraycopy(other.pixels, 0, allPixels, pixels.length, other.pixels.length);
        byte[] allLabels = Arrays.copyOf(labels, labels.length + other.labels.length);
        System.arraycopy(other.labels, 0, allLabels, labels.length, other.labels.length);
        return new LabelledImages(
                name + " and " + other.name, channels, height, width, allPixels, allLabels, classNames, full);
    }

    /** The images of some classes; this set itself if that is all of them. */
    public LabelledImages only(IntPredicate classes) {
        int[] chosen = IntStream.range(0, count())
                .filter(index -> classes.test(label(index)))
                .toArray();
        return chosen.length == count() ? this : at(chosen);
    }

    /** The first images of this set; the set itself if it has no more. */
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
                Arrays.copyOf(labels, count),
                classNames,
                full);
    }

    /**
     * A random sample without replacement, in the set's order; the set itself if it has no more images.
     */
    public LabelledImages sample(int count, long seed) {
        return count >= count() ? this : at(sampleIndices(count, seed));
    }

    /** The indices of {@link #sample}'s images in this set, in order. */
    public int[] sampleIndices(int count, long seed) {
        int[] indices = IntStream.range(0, count()).toArray();
        if (count >= indices.length) {
            return indices;
        }
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < count; i++) {
            int other = random.nextInt(i, indices.length);
            int drawn = indices[other];
            indices[other] = indices[i];
            indices[i] = drawn;
        }
        Arrays.sort(indices, 0, count);
        return Arrays.copyOf(indices, count);
    }

    /** The same images with rows and columns swapped: C x W x H. */
    public LabelledImages transposed() {
        byte[] turned = new byte[pixels.length];
        for (int start = 0; start < pixels.length; start += height * width) {
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    turned[start + x * height + y] = pixels[start + y * width + x];
                }
            }
        }
        return new LabelledImages(name, channels, width, height, turned, labels, classNames, full);
    }

    /** The same images with black and white swapped. */
    public LabelledImages inverted() {
        byte[] others = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            others[i] = (byte) ~pixels[i];
        }
        return new LabelledImages(name, channels, height, width, others, labels, classNames, full);
    }

    /** The images at these places, in this order. */
    public LabelledImages at(int[] indices) {
        int size = imageSize();
        byte[] chosenPixels = new byte[indices.length * size];
        byte[] chosenLabels = new byte[indices.length];
        for (int i = 0; i < indices.length; i++) {
            System.arraycopy(pixels, indices[i] * size, chosenPixels, i * size, size);
            chosenLabels[i] = labels[indices[i]];
        }
        return new LabelledImages(name, channels, height, width, chosenPixels, chosenLabels, classNames, full);
    }
}
