package kernelight.screen.training.mistakes.model;

import java.util.stream.IntStream;
import kernelight.engine.training.LabelledImages;

/**
 * Some images of a set, or all of them.
 *
 * @param indices where each of them is in the set, from 0
 * @param whole how many images the set has
 */
public record ImagePart(LabelledImages images, int[] indices, int whole) {
    /** All images of a set. */
    public static ImagePart all(LabelledImages set) {
        return new ImagePart(set, IntStream.range(0, set.count()).toArray(), set.count());
    }

    /** A random part of a set, always the same one; the whole set if it has no more images. */
    public static ImagePart of(LabelledImages set, int count, long seed) {
        if (count >= set.count()) {
            return all(set);
        }
        int[] indices = set.sampleIndices(count, seed);
        return new ImagePart(set.at(indices), indices, set.count());
    }

    public boolean isWhole() {
        return images.count() == whole;
    }
}
