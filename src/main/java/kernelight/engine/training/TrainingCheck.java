package kernelight.engine.training;

import kernelight.engine.network.Network;

/** Checks before any work that a network can be trained on the images with the chosen settings. */
public final class TrainingCheck {
    private TrainingCheck() {}

    /**
     * Returns if the training can start. The messages of the exceptions are sentences for the user.
     *
     * @throws kernelight.engine.tensor.ShapeException if the network takes images of another size or does not end in
     *     one score per class
     * @throws IllegalArgumentException if there are no images, a label is not one of the network's classes, or coloured
     *     images are to be augmented
     */
    public static void require(Network network, LabelledImages images, TrainingSettings settings) {
        DatasetCheck.require(network, images);
        if (images.channels() > 1 && !settings.augmentation().isNone()) {
            throw new IllegalArgumentException("Augmentation works on grey images only, but \"" + images.name()
                    + "\" has " + images.channels() + " channels: train without it.");
        }
    }
}
