package kernelight.engine.training;

import kernelight.engine.network.Network;

/** Checks once, before any work, that a network can learn from the images in the way that was chosen. */
public final class TrainingFit {
    private TrainingFit() {}

    /** @throws IllegalArgumentException where it cannot, with a sentence for a person */
    public static void require(Network network, LabelledImages images, TrainingSettings settings) {
        ImagesFit.require(network, images);
        if (images.channels() > 1 && !settings.augmentation().isNone()) {
            throw new IllegalArgumentException("Augmentation changes grey images, but \"" + images.name() + "\" has "
                    + images.channels() + " channels: train without it.");
        }
    }
}
