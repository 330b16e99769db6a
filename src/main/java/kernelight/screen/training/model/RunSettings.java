package kernelight.screen.training.model;

import kernelight.engine.architecture.Architecture;
import kernelight.engine.training.TrainingSettings;
import kernelight.screen.training.setup.model.ImageSettings;
import kernelight.screen.training.setup.model.WeightSettings;

/**
 * The network that is trained, how its weights begin, the images, and the settings of the training.
 *
 * @param isDemonstration whether the run only shows something, so that its network is not kept
 */
public record RunSettings(
        Architecture architecture,
        WeightSettings weights,
        ImageSettings images,
        TrainingSettings training,
        boolean isDemonstration) {
    /**
     * Whether the network is kept, for drawings too: these come with pixels of 0 to 1, which a network that learned from
     * others does not read.
     */
    boolean isKept() {
        return !isDemonstration && images.normalized();
    }
}
