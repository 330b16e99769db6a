package kernelight.screen.training.model;

import kernelight.engine.network.Network;
import kernelight.engine.training.TrainingSettings;

/** The network that is trained, and the settings of the training. */
public record RunSettings(RunNetwork network, TrainingSettings training) {
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
        network.initializer().fill(created, training.seed());
        return created;
    }
}
