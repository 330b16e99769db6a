package kernelight.screen.training.model;

import kernelight.engine.network.Network;
import kernelight.engine.training.TrainingSettings;
import kernelight.screen.training.setup.model.ImageSettings;
import kernelight.screen.training.setup.model.WeightSettings;

/**
 * The network that is trained, how its weights begin, the images, and the settings of the training.
 *
 * @param isDemonstration whether the run only shows something, so that its network is not kept
 */
public record RunSettings(
        RunNetwork network,
        WeightSettings weights,
        ImageSettings images,
        TrainingSettings training,
        boolean isDemonstration) {
    /** The same network, trained otherwise. */
    public RunSettings withTraining(TrainingSettings other) {
        return new RunSettings(network, weights, images, other, isDemonstration);
    }

    /**
     * The network for some images, with all weights zero.
     *
     * @throws kernelight.engine.tensor.ShapeException if it does not take images of this size
     */
    Network build(TrainingData data) {
        return network.build(data.imageShape(), data.classNames().size());
    }

    /** The same with its first weights. */
    Network create(TrainingData data) {
        Network created = build(data);
        weights.fill(created, network.initializer());
        return created;
    }

    /**
     * Whether the network is kept, for drawings too: these come with pixels of 0 to 1, which a network that learned from
     * others does not read.
     */
    boolean isKept() {
        return !isDemonstration && images.normalized();
    }
}
