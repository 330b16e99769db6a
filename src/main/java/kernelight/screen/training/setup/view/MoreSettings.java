package kernelight.screen.training.setup.view;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import kernelight.engine.training.ImageOrder;
import kernelight.engine.training.LabelledImages;
import kernelight.engine.training.loss.LossFunction;
import kernelight.screen.training.setup.model.AugmentationAmount;
import kernelight.screen.training.setup.model.AugmentationChoice;
import kernelight.screen.training.setup.model.InitializerChoice;
import kernelight.screen.training.setup.model.MoreChoices;
import kernelight.screen.training.setup.model.ScheduleChoice;
import kernelight.ui.component.NumberRange;
import kernelight.ui.component.NumberStepper;
import kernelight.ui.component.OptionBox;
import kernelight.ui.component.Section;
import kernelight.ui.component.ShownWhen;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;

/** The settings of a run that are folded away at first: steps, images, augmentation, weights and seeds. */
public final class MoreSettings extends VBox {
    private static final NumberRange STEP_EPOCHS = new NumberRange.Whole(1, MoreChoices.MOST_STEP_EPOCHS);
    private static final NumberRange STEP_FACTORS = new NumberRange.Even(MoreChoices.SMALLEST_STEP_FACTOR, 1, 0.1);
    private static final NumberRange DECAYS = new NumberRange.Even(0, MoreChoices.LARGEST_WEIGHT_DECAY, 0.001);
    private static final NumberRange RATES = new NumberRange.Even(0, MoreChoices.LARGEST_DROPOUT, 0.1);
    private static final NumberRange PARTS = new NumberRange.OneTwoFive(1, MoreChoices.LARGEST_PART);
    private static final NumberRange PERCENTS = new NumberRange.Whole(0, MoreChoices.LARGEST_VALIDATION);
    private static final NumberRange PATIENCE = new NumberRange.Whole(0, MoreChoices.LONGEST_PATIENCE);

    private final MoreChoices choices;
    private final SettingRows rows;
    private final VBox content = new VBox(10);

    /**
     * @param epochs of the run
     * @param momentum the setting of the momentum, which belongs to the first group
     * @param seed that of the seed of the data, which belongs to the last one
     * @param images what is learned from; empty while there are none
     * @param offer what recommends augmentation
     */
    public MoreSettings(
            MoreChoices choices,
            DoubleProperty epochs,
            Node momentum,
            NumberStepper seed,
            NumberRange seeds,
            ObservableValue<Optional<LabelledImages>> images,
            Node offer,
            Texts texts,
            ObservableValue<Palette> palette) {
        this.choices = choices;
        this.rows = new SettingRows(texts);
        Node steps = new VBox(
                10,
                rows.number("training.setup.stepEpochs", STEP_EPOCHS, choices.stepEpochsProperty()),
                rows.number("training.setup.stepFactor", STEP_FACTORS, choices.stepFactorProperty()));
        ShownWhen.when(choices.scheduleProperty().map(chosen -> chosen == ScheduleChoice.STEP), steps);
        NumberStepper part = rows.number("training.setup.partImages", PARTS, choices.partImagesProperty());
        ShownWhen.when(choices.partProperty().map(on -> on), part);
        NumberStepper patience = rows.number("training.setup.patience", PATIENCE, choices.patienceProperty());
        ShownWhen.when(choices.validationProperty().map(percent -> percent.doubleValue() > 0), patience);
        content.getChildren()
                .addAll(
                        rows.group("training.setup.group.steps"),
                        momentum,
                        new SchedulePicker(choices, epochs, rows, texts, palette),
                        steps,
                        rows.number("training.setup.weightDecay", DECAYS, choices.weightDecayProperty()),
                        rows.options(
                                "training.setup.loss",
                                "training.setup.loss.",
                                List.of(LossFunction.values()),
                                choices.lossProperty()),
                        rows.group("training.setup.group.images"),
                        new OptionBox(texts, "training.setup.part", choices.partProperty()),
                        part,
                        rows.number("training.setup.validation", PERCENTS, choices.validationProperty()),
                        patience,
                        rows.options(
                                "training.setup.order",
                                "training.setup.order.",
                                List.of(ImageOrder.values()),
                                choices.orderProperty()),
                        new OptionBox(texts, "training.setup.normalized", choices.normalizedProperty()),
                        rows.options(
                                "training.augmentation",
                                "training.setup.augmentation.",
                                List.of(AugmentationChoice.values()),
                                choices.augmentationProperty()),
                        amounts(),
                        new AugmentationPreview(choices, images, texts, palette),
                        offer,
                        rows.group("training.setup.group.weights"),
                        rows.list(
                                "training.setup.initializer",
                                "training.setup.initializer.",
                                List.of(InitializerChoice.values()),
                                choices.initializerProperty()),
                        rows.number("training.setup.dropout", RATES, choices.dropoutProperty()),
                        rows.number("training.setup.weightSeed", seeds, choices.weightSeedProperty()),
                        seed);
        Section section = new Section(
                texts.bind("training.setup.more"),
                texts.bind("training.setup.more.explained"),
                choices.openProperty().get(),
                content);
        section.openProperty().bindBidirectional(choices.openProperty());
        getChildren().add(section);
    }

    /** Locks the settings, which stay to be seen. */
    public void lock(boolean locked) {
        content.setDisable(locked);
    }

    private Node amounts() {
        VBox amounts = new VBox(10);
        for (AugmentationAmount amount : AugmentationAmount.values()) {
            amounts.getChildren()
                    .add(rows.number(
                            "training.setup.amount." + amount,
                            new NumberRange.Even(0, amount.largest(), amount.step()),
                            choices.amountProperty(amount)));
        }
        ShownWhen.when(choices.augmentationProperty().map(chosen -> chosen == AugmentationChoice.OWN), amounts);
        return amounts;
    }
}
