package kernelight.data.folder;

import java.util.BitSet;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import kernelight.engine.training.LabelledImages;

/**
 * Chooses images at random so that each class keeps its share (a stratified sample). The same seed chooses the same ones.
 */
public final class ImageSplit {
    private static final int PERCENT = 100;

    private ImageSplit() {}

    /** The images to learn from and those to test on. */
    public record Parts(LabelledImages training, LabelledImages test) {}

    /**
     * Sets a share of each class aside for testing: at least one image, and never all of them. A class with a single image
     * is not tested.
     */
    public static Parts apart(LabelledImages images, int testPercent, long seed) {
        BitSet training = all(images.count());
        BitSet test = test(images.labels(), training, testPercent, seed);
        training.andNot(test);
        return new Parts(
                images.at(training.stream().toArray()), images.at(test.stream().toArray()));
    }

    /**
     * About a number of images, at least one of each class.
     *
     * @param labels of all images
     * @param most all of them are chosen if there are no more
     */
    static BitSet sample(byte[] labels, int most, long seed) {
        BitSet chosen = new BitSet();
        if (labels.length <= most) {
            chosen.set(0, labels.length);
            return chosen;
        }
        double share = (double) most / labels.length;
        shuffled(labels, all(labels.length), seed)
                .values()
                .forEach(places -> choose(places, Math.max(1, (int) Math.round(share * places.length)), chosen));
        return chosen;
    }

    private static BitSet test(byte[] labels, BitSet among, int percent, long seed) {
        BitSet test = new BitSet();
        shuffled(labels, among, seed).values().forEach(places -> {
            int wanted = (int) Math.round((double) percent * places.length / PERCENT);
            int possible = places.length - 1;
            choose(places, Math.min(possible, Math.max(1, wanted)), test);
        });
        return test;
    }

    private static BitSet all(int count) {
        BitSet all = new BitSet();
        all.set(0, count);
        return all;
    }

    private static void choose(int[] places, int count, BitSet chosen) {
        for (int i = 0; i < count; i++) {
            chosen.set(places[i]);
        }
    }

    /** The images of each class, in a random order. */
    private static Map<Integer, int[]> shuffled(byte[] labels, BitSet among, long seed) {
        int[] counts = new int[1 << Byte.SIZE];
        among.stream().forEach(place -> counts[Byte.toUnsignedInt(labels[place])]++);
        Map<Integer, int[]> places = new TreeMap<>();
        int[] filled = new int[counts.length];
        among.stream().forEach(place -> {
            int label = Byte.toUnsignedInt(labels[place]);
            places.computeIfAbsent(label, found -> new int[counts[label]])[filled[label]++] = place;
        });
        SplittableRandom random = new SplittableRandom(seed);
        places.values().forEach(all -> shuffle(all, random));
        return places;
    }

    private static void shuffle(int[] places, SplittableRandom random) {
        for (int i = 0; i + 1 < places.length; i++) {
            int other = random.nextInt(i, places.length);
            int drawn = places[other];
            places[other] = places[i];
            places[i] = drawn;
        }
    }
}
