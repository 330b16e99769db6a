package kernelight.screen.training.setup.model;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import kernelight.engine.training.ImageOrder;
import kernelight.engine.training.loss.LossFunction;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.FieldsReader;
import kernelight.files.json.FieldsWriter;
import kernelight.files.json.JsonValue;
import kernelight.words.LocalizedMessage;

/** The choices of {@link MoreChoices} in a file. Files of earlier versions have none of them but the augmentation. */
public final class SavedMoreChoices {
    private static final String AUGMENTATION = "augmentation";
    private static final String SCHEDULE = "schedule";
    private static final String STEP_EPOCHS = "step-epochs";
    private static final String STEP_FACTOR = "step-factor";
    private static final String WEIGHT_DECAY = "weight-decay";
    private static final String LOSS = "loss";
    private static final String DROPOUT = "dropout";
    private static final String INITIALIZER = "initializer";
    private static final String PART = "part";
    private static final String PART_IMAGES = "part-images";
    private static final String VALIDATION = "validation-percent";
    private static final String PATIENCE = "patience";
    private static final String ORDER = "order";
    private static final String NORMALIZED = "normalized";
    private static final String WEIGHT_SEED = "weight-seed";
    private static final String OPEN = "more-open";

    private SavedMoreChoices() {}

    public static void write(MoreChoices choices, FieldsWriter fields) {
        fields.put(AUGMENTATION, choices.augmentationProperty().get());
        if (choices.augmentationProperty().get() == AugmentationChoice.OWN) {
            for (AugmentationAmount amount : AugmentationAmount.values()) {
                fields.put(name(amount), decimal(choices.amountProperty(amount).get()));
            }
        }
        fields.put(SCHEDULE, choices.scheduleProperty().get())
                .put(STEP_EPOCHS, (long) choices.stepEpochsProperty().get())
                .put(STEP_FACTOR, decimal(choices.stepFactorProperty().get()))
                .put(WEIGHT_DECAY, decimal(choices.weightDecayProperty().get()))
                .put(LOSS, choices.lossProperty().get())
                .put(DROPOUT, decimal(choices.dropoutProperty().get()))
                .put(INITIALIZER, choices.initializerProperty().get())
                .put(PART, choices.partProperty().get())
                .put(PART_IMAGES, (long) choices.partImagesProperty().get())
                .put(VALIDATION, (long) choices.validationProperty().get())
                .put(PATIENCE, (long) choices.patienceProperty().get())
                .put(ORDER, choices.orderProperty().get())
                .put(NORMALIZED, choices.normalizedProperty().get())
                .put(WEIGHT_SEED, (long) choices.weightSeedProperty().get())
                .put(OPEN, choices.openProperty().get());
    }

    /** Whether the file is of a version that has these choices. */
    public static boolean areIn(FieldsReader fields) {
        return fields.has(SCHEDULE);
    }

    /**
     * Reads the choices, without changing any.
     *
     * @param usualSeed the seed of the weights where the file has no own one for them
     * @param largestSeed the largest one that can be chosen
     * @return what sets them
     * @throws ContentProblem if a choice is missing, unknown or out of its range
     */
    public static Runnable read(FieldsReader fields, MoreChoices choices, int usualSeed, int largestSeed)
            throws ContentProblem {
        AugmentationChoice augmentation = augmentation(fields);
        if (!areIn(fields)) {
            MoreChoices usual = new MoreChoices();
            return () -> {
                choices.copyFrom(usual);
                choices.openProperty().set(false);
                choices.augmentationProperty().set(augmentation);
                choices.weightSeedProperty().set(usualSeed);
            };
        }
        MoreChoices read = new MoreChoices();
        read.augmentationProperty().set(augmentation);
        if (augmentation == AugmentationChoice.OWN) {
            Map<AugmentationAmount, Double> amounts = new EnumMap<>(AugmentationAmount.class);
            for (AugmentationAmount amount : AugmentationAmount.values()) {
                amounts.put(amount, number(fields, name(amount), 0, amount.largest()));
            }
            amounts.forEach((amount, number) -> read.amountProperty(amount).set(number));
        }
        read.scheduleProperty().set(fields.choice(SCHEDULE, ScheduleChoice.class));
        read.stepEpochsProperty().set(fields.whole(STEP_EPOCHS, 1, MoreChoices.MOST_STEP_EPOCHS));
        read.stepFactorProperty().set(number(fields, STEP_FACTOR, MoreChoices.SMALLEST_STEP_FACTOR, 1));
        read.weightDecayProperty().set(number(fields, WEIGHT_DECAY, 0, MoreChoices.LARGEST_WEIGHT_DECAY));
        read.lossProperty().set(fields.choice(LOSS, LossFunction.class));
        read.dropoutProperty().set(number(fields, DROPOUT, 0, MoreChoices.LARGEST_DROPOUT));
        read.initializerProperty().set(fields.choice(INITIALIZER, InitializerChoice.class));
        read.partProperty().set(fields.bool(PART));
        read.partImagesProperty().set(fields.whole(PART_IMAGES, 1, MoreChoices.LARGEST_PART));
        read.validationProperty().set(fields.whole(VALIDATION, 0, MoreChoices.LARGEST_VALIDATION));
        read.patienceProperty().set(fields.whole(PATIENCE, 0, MoreChoices.LONGEST_PATIENCE));
        read.orderProperty().set(fields.choice(ORDER, ImageOrder.class));
        read.normalizedProperty().set(fields.bool(NORMALIZED));
        read.weightSeedProperty().set(fields.whole(WEIGHT_SEED, 0, largestSeed));
        boolean open = fields.bool(OPEN);
        return () -> {
            choices.copyFrom(read);
            choices.openProperty().set(open);
        };
    }

    /** Earlier versions had only the usual augmentation, on or off. */
    private static AugmentationChoice augmentation(FieldsReader fields) throws ContentProblem {
        if (fields.value(AUGMENTATION) instanceof JsonValue.Bool(boolean on, int line)) {
            return on ? AugmentationChoice.USUAL : AugmentationChoice.NONE;
        }
        return fields.choice(AUGMENTATION, AugmentationChoice.class);
    }

    private static String name(AugmentationAmount amount) {
        return "augmentation-" + amount.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static JsonValue decimal(double number) {
        return JsonValue.of(BigDecimal.valueOf(number));
    }

    private static double number(FieldsReader fields, String name, double smallest, double largest)
            throws ContentProblem {
        JsonValue value = fields.value(name);
        if (value instanceof JsonValue.Number(BigDecimal number, int line)
                && number.compareTo(BigDecimal.valueOf(smallest)) >= 0
                && number.compareTo(BigDecimal.valueOf(largest)) <= 0) {
            return number.doubleValue();
        }
        throw new ContentProblem(value.line(), LocalizedMessage.of("file.problem.notBetween", name, smallest, largest));
    }
}
