package kernelight.screen.training.model;

import kernelight.engine.architecture.Architecture;
import kernelight.engine.training.ImageOrder;
import kernelight.screen.training.setup.model.AugmentationChoice;
import kernelight.screen.training.setup.model.InitializerChoice;
import kernelight.screen.training.setup.model.MoreChoices;
import kernelight.screen.training.setup.model.ScheduleChoice;

/**
 * What goes wrong in training, and two cures, each with the settings that show it on generated digits in a few hundred
 * batches. The numbers were found by trying: {@code PitfallModelTest} holds them to what they are to show.
 */
public enum Pitfall {
    RATE_TOO_LARGE,
    RATE_TOO_SMALL,
    NOT_SHUFFLED,
    BATCH_OF_ONE,
    EQUAL_WEIGHTS,
    NOT_NORMALIZED,
    DYING_RELU,
    OVERFITTING,
    AUGMENTATION,
    DROPOUT;

    private static final int FEW_IMAGES = 200;

    /** Whether it is a cure of {@link #OVERFITTING}. */
    public boolean isCure() {
        return this == AUGMENTATION || this == DROPOUT;
    }

    /** @param choices as they are at first */
    void apply(RunChoices choices) {
        MoreChoices more = choices.more();
        choices.networkProperty().set(new RunNetwork.Named(Architecture.LENET5));
        more.scheduleProperty().set(ScheduleChoice.CONSTANT);
        choices.epochsProperty().set(1);
        switch (this) {
            case RATE_TOO_LARGE -> withoutMomentum(choices, 5);
            case RATE_TOO_SMALL -> choices.learningRateProperty().set(RunChoices.SMALLEST_RATE);
            case NOT_SHUFFLED -> {
                withoutMomentum(choices, 0.05);
                more.orderProperty().set(ImageOrder.BY_CLASS);
                some(choices, 2000, 20);
                choices.epochsProperty().set(2);
            }
            case BATCH_OF_ONE -> {
                withoutMomentum(choices, 0.05);
                some(choices, 1000, 1);
            }
            case EQUAL_WEIGHTS -> more.initializerProperty().set(InitializerChoice.EQUAL);
            case NOT_NORMALIZED -> more.normalizedProperty().set(false);
            case DYING_RELU -> choices.learningRateProperty().set(0.1);
            case OVERFITTING -> few(choices, 40, 0.01);
            case AUGMENTATION -> {
                few(choices, 80, 0.01);
                more.augmentationProperty().set(AugmentationChoice.USUAL);
            }
            case DROPOUT -> {
                few(choices, 80, 0.005);
                more.dropoutProperty().set(0.3);
            }
        }
    }

    private static void withoutMomentum(RunChoices choices, double rate) {
        choices.optimizerProperty().set(OptimizerChoice.SGD);
        choices.learningRateProperty().set(rate);
    }

    private static void some(RunChoices choices, int images, int batchSize) {
        choices.more().partProperty().set(true);
        choices.more().partImagesProperty().set(images);
        choices.batchSizeProperty().set(batchSize);
    }

    private static void few(RunChoices choices, int epochs, double rate) {
        some(choices, FEW_IMAGES, 20);
        choices.epochsProperty().set(epochs);
        choices.learningRateProperty().set(rate);
    }
}
