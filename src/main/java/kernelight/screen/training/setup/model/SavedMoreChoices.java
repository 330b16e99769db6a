package kernelight.screen.training.setup.model;

import java.math.BigDecimal;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import kernelight.engine.training.ImageOrder;
import kernelight.engine.training.loss.LossFunction;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.FieldsReader;
import kernelight.files.json.FieldsWriter;
import kernelight.files.json.JsonValue;
import kernelight.words.LocalizedMessage;

/** The choices of {@link MoreChoices} in a file. Of those that are as usual none is written, as in files of earlier versions. */
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

    /** Writes the choices that are not the usual ones, and the augmentation as earlier versions did where they had it. */
    public static void write(MoreChoices choices, long seed, FieldsWriter fields) {
        MoreChoices usual = new MoreChoices();
        AugmentationChoice augmentation = choices.augmentationProperty().get();
        if (augmentation == AugmentationChoice.OWN) {
            fields.put(AUGMENTATION, augmentation);
            for (AugmentationAmount amount : AugmentationAmount.values()) {
                fields.put(name(amount), decimal(choices.amountProperty(amount).get()));
            }
        } else {
            fields.put(AUGMENTATION, augmentation == AugmentationChoice.USUAL);
        }
        choice(fields, SCHEDULE, choices.scheduleProperty(), usual.scheduleProperty());
        number(fields, STEP_EPOCHS, choices.stepEpochsProperty(), usual.stepEpochsProperty());
        number(fields, STEP_FACTOR, choices.stepFactorProperty(), usual.stepFactorProperty());
        number(fields, WEIGHT_DECAY, choices.weightDecayProperty(), usual.weightDecayProperty());
        choice(fields, LOSS, choices.lossProperty(), usual.lossProperty());
        number(fields, DROPOUT, choices.dropoutProperty(), usual.dropoutProperty());
        choice(fields, INITIALIZER, choices.initializerProperty(), usual.initializerProperty());
        truth(fields, PART, choices.partProperty(), usual.partProperty());
        number(fields, PART_IMAGES, choices.partImagesProperty(), usual.partImagesProperty());
        number(fields, VALIDATION, choices.validationProperty(), usual.validationProperty());
        number(fields, PATIENCE, choices.patienceProperty(), usual.patienceProperty());
        choice(fields, ORDER, choices.orderProperty(), usual.orderProperty());
        truth(fields, NORMALIZED, choices.normalizedProperty(), usual.normalizedProperty());
        if (choices.weightSeedProperty().get() != seed) {
            fields.put(WEIGHT_SEED, (long) choices.weightSeedProperty().get());
        }
        truth(fields, OPEN, choices.openProperty(), usual.openProperty());
    }

    private static <T extends Enum<T>> void choice(
            FieldsWriter fields, String name, ObjectProperty<T> value, ObjectProperty<T> usual) {
        if (value.get() != usual.get()) {
            fields.put(name, value.get());
        }
    }

    private static void number(FieldsWriter fields, String name, DoubleProperty value, DoubleProperty usual) {
        if (value.get() != usual.get()) {
            fields.put(name, decimal(value.get()));
        }
    }

    private static void truth(FieldsWriter fields, String name, BooleanProperty value, BooleanProperty usual) {
        if (value.get() != usual.get()) {
            fields.put(name, value.get());
        }
    }

    /**
     * Reads the choices, without changing any. What a file does not name is as usual.
     *
     * @param seed of the data, which is that of the weights, too, where the file has none for them
     * @param largestSeed the largest one that can be chosen
     * @return what sets them
     * @throws ContentProblem if a choice is unknown or out of its range
     */
    public static Runnable read(FieldsReader fields, MoreChoices choices, int seed, int largestSeed)
            throws ContentProblem {
        MoreChoices read = new MoreChoices();
        AugmentationChoice augmentation = augmentation(fields);
        read.augmentationProperty().set(augmentation);
        if (augmentation == AugmentationChoice.OWN) {
            for (AugmentationAmount amount : AugmentationAmount.values()) {
                read.amountProperty(amount).set(number(fields, name(amount), 0, amount.largest()));
            }
        }
        if (fields.has(SCHEDULE)) {
            read.scheduleProperty().set(fields.choice(SCHEDULE, ScheduleChoice.class));
        }
        if (fields.has(LOSS)) {
            read.lossProperty().set(fields.choice(LOSS, LossFunction.class));
        }
        if (fields.has(INITIALIZER)) {
            read.initializerProperty().set(fields.choice(INITIALIZER, InitializerChoice.class));
        }
        if (fields.has(ORDER)) {
            read.orderProperty().set(fields.choice(ORDER, ImageOrder.class));
        }
        whole(fields, STEP_EPOCHS, 1, MoreChoices.MOST_STEP_EPOCHS, read.stepEpochsProperty());
        decimal(fields, STEP_FACTOR, MoreChoices.SMALLEST_STEP_FACTOR, 1, read.stepFactorProperty());
        decimal(fields, WEIGHT_DECAY, 0, MoreChoices.LARGEST_WEIGHT_DECAY, read.weightDecayProperty());
        decimal(fields, DROPOUT, 0, MoreChoices.LARGEST_DROPOUT, read.dropoutProperty());
        truth(fields, PART, read.partProperty());
        whole(fields, PART_IMAGES, 1, MoreChoices.LARGEST_PART, read.partImagesProperty());
        whole(fields, VALIDATION, 0, MoreChoices.LARGEST_VALIDATION, read.validationProperty());
        whole(fields, PATIENCE, 0, MoreChoices.LONGEST_PATIENCE, read.patienceProperty());
        truth(fields, NORMALIZED, read.normalizedProperty());
        read.weightSeedProperty().set(seed);
        whole(fields, WEIGHT_SEED, 0, largestSeed, read.weightSeedProperty());
        truth(fields, OPEN, read.openProperty());
        return () -> {
            choices.copyFrom(read);
            choices.openProperty().set(read.openProperty().get());
        };
    }

    private static void whole(FieldsReader fields, String name, int smallest, int largest, DoubleProperty value)
            throws ContentProblem {
        if (fields.has(name)) {
            value.set(fields.whole(name, smallest, largest));
        }
    }

    private static void decimal(FieldsReader fields, String name, double smallest, double largest, DoubleProperty value)
            throws ContentProblem {
        if (fields.has(name)) {
            value.set(number(fields, name, smallest, largest));
        }
    }

    private static void truth(FieldsReader fields, String name, BooleanProperty value) throws ContentProblem {
        if (fields.has(name)) {
            value.set(fields.bool(name));
        }
    }

    /** Earlier versions had only the usual augmentation, on or off. */
    private static AugmentationChoice augmentation(FieldsReader fields) throws ContentProblem {
        if (fields.value(AUGMENTATION) instanceof JsonValue.Bool(boolean on, int line)) {
            return on ? AugmentationChoice.USUAL : AugmentationChoice.NONE;
        }
        return fields.choice(AUGMENTATION, AugmentationChoice.class);
    }

    private static String name(AugmentationAmount amount) {
        return "augmentation-" + amount.name().toLowerCase(Locale.ROOT);
    }

    private static JsonValue decimal(double number) {
        return number == Math.rint(number) ? JsonValue.of((long) number) : JsonValue.of(BigDecimal.valueOf(number));
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
