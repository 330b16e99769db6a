package kernelight.screen.training.setup.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import kernelight.engine.training.EarlyStopping;
import kernelight.engine.training.ImageOrder;
import kernelight.engine.training.TrainingSettings;
import kernelight.engine.training.augmentation.AugmentationSettings;
import kernelight.engine.training.loss.LossFunction;
import kernelight.engine.training.optimizer.OptimizerSettings;
import kernelight.engine.training.optimizer.RateSchedule;

/** The choices for a run that are not seen at once. Whole numbers are double properties, because steppers need them. */
public final class MoreChoices {
    public static final int MOST_STEP_EPOCHS = 100;
    public static final double SMALLEST_STEP_FACTOR = 0.01;
    public static final double LARGEST_WEIGHT_DECAY = 1;
    public static final double LARGEST_DROPOUT = 0.9;
    public static final int LARGEST_PART = 1_000_000;
    /** In percent. */
    public static final int LARGEST_VALIDATION = 50;

    public static final int LONGEST_PATIENCE = 100;

    private static final double PERCENT = 0.01;
    private static final TrainingSettings DEFAULTS = TrainingSettings.defaults();

    private final ObjectProperty<ScheduleChoice> schedule = new SimpleObjectProperty<>(ScheduleChoice.COSINE);
    private final DoubleProperty stepEpochs = new SimpleDoubleProperty(1);
    private final DoubleProperty stepFactor = new SimpleDoubleProperty(0.5);
    private final DoubleProperty weightDecay = new SimpleDoubleProperty(0);
    private final ObjectProperty<LossFunction> loss = new SimpleObjectProperty<>(LossFunction.CROSS_ENTROPY);
    private final DoubleProperty dropout = new SimpleDoubleProperty(0);
    private final ObjectProperty<InitializerChoice> initializer = new SimpleObjectProperty<>(InitializerChoice.USUAL);
    private final ObjectProperty<AugmentationChoice> augmentation = new SimpleObjectProperty<>(AugmentationChoice.NONE);
    private final Map<AugmentationAmount, DoubleProperty> amounts = new EnumMap<>(AugmentationAmount.class);
    private final BooleanProperty part = new SimpleBooleanProperty();
    private final DoubleProperty partImages = new SimpleDoubleProperty(1000);
    private final DoubleProperty validation = new SimpleDoubleProperty(0);
    private final DoubleProperty patience = new SimpleDoubleProperty(0);
    private final ObjectProperty<ImageOrder> order = new SimpleObjectProperty<>(ImageOrder.SHUFFLED);
    private final BooleanProperty normalized = new SimpleBooleanProperty(true);
    private final DoubleProperty weightSeed = new SimpleDoubleProperty(DEFAULTS.seed());
    private final BooleanProperty open = new SimpleBooleanProperty();
    private double otherDecay = OptimizerSettings.AdamW.USUAL_DECAY;

    public MoreChoices() {
        for (AugmentationAmount amount : AugmentationAmount.values()) {
            amounts.put(amount, new SimpleDoubleProperty(amount.in(AugmentationSettings.USUAL)));
        }
    }

    public ObjectProperty<ScheduleChoice> scheduleProperty() {
        return schedule;
    }

    /** After how many epochs the rate is changed; only {@link ScheduleChoice#STEP} uses it. */
    public DoubleProperty stepEpochsProperty() {
        return stepEpochs;
    }

    /** What the rate is multiplied by then. */
    public DoubleProperty stepFactorProperty() {
        return stepFactor;
    }

    public DoubleProperty weightDecayProperty() {
        return weightDecay;
    }

    public ObjectProperty<LossFunction> lossProperty() {
        return loss;
    }

    public DoubleProperty dropoutProperty() {
        return dropout;
    }

    public ObjectProperty<InitializerChoice> initializerProperty() {
        return initializer;
    }

    /** How the images are changed, each time they are seen. */
    public ObjectProperty<AugmentationChoice> augmentationProperty() {
        return augmentation;
    }

    /** How strongly; only {@link AugmentationChoice#OWN} uses it. */
    public DoubleProperty amountProperty(AugmentationAmount amount) {
        return amounts.get(amount);
    }

    /** Whether only a part of the training images is used. */
    public BooleanProperty partProperty() {
        return part;
    }

    /** How many images the part has. */
    public DoubleProperty partImagesProperty() {
        return partImages;
    }

    /** How many percent of the images used are held out. */
    public DoubleProperty validationProperty() {
        return validation;
    }

    /** After how many epochs without progress on the images held out the run ends; 0 for never. */
    public DoubleProperty patienceProperty() {
        return patience;
    }

    public ObjectProperty<ImageOrder> orderProperty() {
        return order;
    }

    /** Whether pixels are 0 to 1 to the network; otherwise 0 to 255. */
    public BooleanProperty normalizedProperty() {
        return normalized;
    }

    public DoubleProperty weightSeedProperty() {
        return weightSeed;
    }

    /** Whether these settings are unfolded on the screen; changes no run. */
    public BooleanProperty openProperty() {
        return open;
    }

    /** Exchanges the weight decay for the one that was chosen last for the other optimizers: AdamW's usual one is not 0. */
    public void exchangeWeightDecay() {
        double decay = weightDecay.get();
        weightDecay.set(otherDecay);
        otherDecay = decay;
    }

    /** Takes over all choices of another but whether they are unfolded. */
    public void copyFrom(MoreChoices from) {
        for (AugmentationAmount amount : AugmentationAmount.values()) {
            amounts.get(amount).set(from.amount(amount));
        }
        augmentation.set(from.augmentation.get());
        schedule.set(from.schedule.get());
        stepEpochs.set(from.stepEpochs.get());
        stepFactor.set(from.stepFactor.get());
        weightDecay.set(from.weightDecay.get());
        loss.set(from.loss.get());
        dropout.set(from.dropout.get());
        initializer.set(from.initializer.get());
        partImages.set(from.partImages.get());
        part.set(from.part.get());
        validation.set(from.validation.get());
        patience.set(from.patience.get());
        order.set(from.order.get());
        normalized.set(from.normalized.get());
        weightSeed.set(from.weightSeed.get());
    }

    /** Calls back after each change of any choice that changes a run. */
    public void onChange(Runnable callback) {
        List<Observable> choices = new ArrayList<>(List.of(
                schedule,
                stepEpochs,
                stepFactor,
                weightDecay,
                loss,
                dropout,
                initializer,
                augmentation,
                part,
                partImages,
                validation,
                patience,
                order,
                normalized,
                weightSeed));
        choices.addAll(amounts.values());
        choices.forEach(choice -> choice.addListener(changed -> callback.run()));
    }

    /** The settings with those of these choices that belong to them. */
    public TrainingSettings of(TrainingSettings settings) {
        return settings.withSchedule(scheduleOf(schedule.get()))
                .withLoss(loss.get())
                .withAugmentation(augmentation())
                .withOrder(order.get());
    }

    /** A schedule with the numbers that were chosen for it. */
    public RateSchedule scheduleOf(ScheduleChoice choice) {
        return choice.schedule((int) stepEpochs.get(), stepFactor.get());
    }

    public AugmentationSettings augmentation() {
        return switch (augmentation.get()) {
            case NONE -> AugmentationSettings.NONE;
            case USUAL -> AugmentationSettings.USUAL;
            case OWN ->
                new AugmentationSettings(
                        amount(AugmentationAmount.SHIFT),
                        amount(AugmentationAmount.ROTATION),
                        amount(AugmentationAmount.SCALE),
                        amount(AugmentationAmount.STRETCH),
                        amount(AugmentationAmount.SHEAR),
                        amount(AugmentationAmount.ELASTIC),
                        amount(AugmentationAmount.THINNER),
                        amount(AugmentationAmount.THICKER),
                        amount(AugmentationAmount.SHARPER));
        };
    }

    public WeightSettings weights() {
        return new WeightSettings(initializer.get().initializer(), (long) weightSeed.get(), (float) dropout.get());
    }

    public ImageSettings images() {
        boolean holdsOut = validation.get() > 0;
        return new ImageSettings(
                part.get() ? (int) partImages.get() : 0,
                validation.get() * PERCENT,
                holdsOut ? new EarlyStopping((int) patience.get()) : EarlyStopping.NEVER,
                normalized.get());
    }

    private double amount(AugmentationAmount amount) {
        return amounts.get(amount).get();
    }
}
