package kernelight.engine.training;

import kernelight.engine.layer.Softmax;
import kernelight.engine.network.Network;
import kernelight.engine.training.loss.LossFunction;

/** Checks once, before any work, that a network can learn from the images with the loss that was chosen. */
public final class TrainingFit {
    private TrainingFit() {}

    /** @throws IllegalArgumentException where it cannot, with a sentence for a person */
    public static void require(Network network, LabelledImages images, TrainingSettings settings) {
        ImagesFit.require(network, images);
        if (images.channels() > 1 && !settings.augmentation().isNone()) {
            throw new IllegalArgumentException("Augmentation changes grey images, but \"" + images.name() + "\" has "
                    + images.channels() + " channels: train without it.");
        }
        boolean endsInSoftmax = network.nodes().getLast().layer() instanceof Softmax;
        if (endsInSoftmax && settings.loss() == LossFunction.CROSS_ENTROPY) {
            throw new IllegalArgumentException("The network " + network.name()
                    + " ends in a softmax, and the cross-entropy loss has a softmax of its own: two of them hardly"
                    + " learn. Leave the network's last layer out, or choose the mean squared error.");
        }
    }
}
