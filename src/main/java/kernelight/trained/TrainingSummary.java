package kernelight.trained;

import java.util.OptionalDouble;
import kernelight.engine.training.TrainingSettings;
import kernelight.engine.training.augmentation.AugmentationSettings;
import kernelight.engine.training.optimizer.OptimizerSettings;

/**
 * The most important hyperparameters of a training run.
 *
 * @param optimizer its name: SGD, Adam, AdamW
 * @param momentum empty for an optimizer without one
 * @param augmented whether the training images were augmented
 */
public record TrainingSummary(
        int batchSize, String optimizer, OptionalDouble momentum, double learningRate, boolean augmented, long seed) {
    /** The summary of these settings. */
    public static TrainingSummary of(TrainingSettings settings) {
        OptimizerSettings optimizer = settings.optimizer();
        return new TrainingSummary(
                settings.batchSize(),
                switch (optimizer) {
                    case OptimizerSettings.Sgd sgd -> "SGD";
                    case OptimizerSettings.Adam adam -> "Adam";
                    case OptimizerSettings.AdamW adamW -> "AdamW";
                },
                optimizer instanceof OptimizerSettings.Sgd sgd
                        ? OptionalDouble.of(sgd.momentum())
                        : OptionalDouble.empty(),
                settings.learningRate(),
                !settings.augmentation().equals(AugmentationSettings.NONE),
                settings.seed());
    }
}
