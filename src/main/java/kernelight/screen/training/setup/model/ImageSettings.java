package kernelight.screen.training.setup.model;

import kernelight.engine.training.DataSplit;
import kernelight.engine.training.EarlyStopping;
import kernelight.engine.training.LabelledImages;
import kernelight.screen.training.model.WatchedDigit;

/**
 * Which images a run learns from, which it is measured on, and what their pixels are to it.
 *
 * @param count how many images are learned from or held out, chosen at random; 0 for all
 * @param validation the share of them that is held out, 0 to 0.5
 * @param stopping when the run ends early, judged by the images held out
 * @param normalized whether pixels are 0 to 1 to the network; otherwise 0 to 255
 */
public record ImageSettings(int count, double validation, EarlyStopping stopping, boolean normalized) {
    /** All images, none held out, normalized. */
    public static final ImageSettings ALL = new ImageSettings(0, 0, EarlyStopping.NEVER, true);

    private static final float LARGEST_BYTE = 255;

    /**
     * The images of a run.
     *
     * @param measured what the network is measured on while it learns: the images held out, or else the test images
     * @param test the test images
     */
    public record Chosen(LabelledImages training, LabelledImages measured, LabelledImages test) {}

    /** @param seed of the choice among the images */
    public Chosen of(LabelledImages training, LabelledImages test, long seed) {
        LabelledImages some = count == 0 ? training : training.sample(count, seed);
        LabelledImages tested = test.withFull(full());
        if (!isHeldOut(training.count())) {
            return new Chosen(some.withFull(full()), tested, tested);
        }
        DataSplit split = DataSplit.of(some.withFull(full()), validation, seed);
        return new Chosen(split.training(), split.validation(), tested);
    }

    /** How many of the training images are learned from. */
    public int learnedFrom(int trainingImages) {
        return used(trainingImages) - DataSplit.heldOut(used(trainingImages), validation);
    }

    /** How many images the network is measured on while it learns. */
    public int measuredOn(int trainingImages, int testImages) {
        return isHeldOut(trainingImages) ? DataSplit.heldOut(used(trainingImages), validation) : testImages;
    }

    /** Whether any images are held out. */
    public boolean isHeldOut(int trainingImages) {
        return DataSplit.heldOut(used(trainingImages), validation) > 0;
    }

    /** What a pixel of full ink is to the network. */
    public float full() {
        return normalized ? 1 : LARGEST_BYTE;
    }

    private int used(int trainingImages) {
        return count == 0 ? trainingImages : Math.min(count, trainingImages);
    }

    /** The digit as a network is used to images that learned from these. */
    public float[] pixels(WatchedDigit digit) {
        float[] pixels = digit.image().clone();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] *= full();
        }
        return pixels;
    }
}
