package kernelight.screen.training.view;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kernelight.screen.training.model.OptimizerChoice;
import kernelight.screen.training.model.RunChoices;
import kernelight.screen.training.model.RunPhase;
import kernelight.screen.training.model.TrainingModel;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.NumberRange;
import kernelight.ui.component.NumberStepper;
import kernelight.ui.component.SegmentedChoice;
import kernelight.ui.text.Texts;

/** The settings of a run. During a run they are locked, and a text says why and how to change them. */
final class ChoicesSection extends VBox {
    private static final NumberRange RATES =
            new NumberRange.OneTwoFive(RunChoices.SMALLEST_RATE, RunChoices.LARGEST_RATE);
    private static final NumberRange BATCHES = new NumberRange.PowersOfTwo(1, RunChoices.LARGEST_BATCH);
    private static final NumberRange EPOCHS = new NumberRange.Whole(1, RunChoices.MOST_EPOCHS);
    private static final NumberRange SEEDS = new NumberRange.Whole(0, RunChoices.LARGEST_SEED);
    private static final NumberRange MOMENTA = new NumberRange.Even(0, RunChoices.LARGEST_MOMENTUM, 0.1);

    private final Texts texts;
    private final VBox controls = new VBox(10);
    private final Label when = new Label();
    private final Hyperlink rewind = new Hyperlink();

    ChoicesSection(TrainingModel model, Texts texts) {
        super(10);
        this.texts = texts;
        Label title = new Label();
        title.textProperty().bind(texts.bind("training.run"));
        title.getStyleClass().add("section-title");
        RunChoices choices = model.choices();
        NumberStepper momentum = stepper("training.momentum", MOMENTA, choices.momentumProperty());
        momentum.explainRange(texts.bind("training.momentum.range"));
        momentum.visibleProperty().bind(choices.optimizerProperty().map(optimizer -> optimizer == OptimizerChoice.SGD));
        momentum.managedProperty().bind(momentum.visibleProperty());
        controls.getChildren()
                .addAll(
                        new NetworkPicker(choices, texts),
                        stepper("training.learningRate", RATES, choices.learningRateProperty()),
                        stepper("training.batchSize", BATCHES, choices.batchSizeProperty()),
                        stepper("training.epochs", EPOCHS, choices.epochsProperty()),
                        stepper("training.seed", SEEDS, choices.seedProperty()),
                        optimizer(choices),
                        momentum,
                        augmentation(choices),
                        new AugmentationOffer(choices, texts));
        when.setWrapText(true);
        when.setMinHeight(USE_PREF_SIZE);
        when.getStyleClass().addAll("muted", "small");
        rewind.textProperty().bind(texts.bind("training.rewindToChange"));
        rewind.setOnAction(event -> model.rewind());
        getChildren().addAll(title, controls, when, rewind);
        model.run().phaseProperty().subscribe(this::show);
        texts.languageProperty()
                .subscribe(language -> show(model.run().phaseProperty().get()));
    }

    private void show(RunPhase phase) {
        controls.setDisable(phase.isUnderWay());
        rewind.setVisible(phase.isUnderWay());
        rewind.setManaged(phase.isUnderWay());
        when.setText(texts.get(
                phase.isUnderWay()
                        ? "training.choices.locked"
                        : phase.isOver() ? "training.choices.next" : "training.choices.free"));
    }

    private NumberStepper stepper(String key, NumberRange range, DoubleProperty value) {
        NumberStepper stepper = new NumberStepper(texts, texts.bind(key), "", range, value.get());
        stepper.valueProperty().bindBidirectional(value);
        stepper.explain(texts.bind(key + ".help"));
        return stepper;
    }

    private HBox optimizer(RunChoices choices) {
        Map<OptimizerChoice, ObservableValue<String>> names = new LinkedHashMap<>();
        names.put(OptimizerChoice.SGD, texts.bind("training.optimizer.sgd"));
        names.put(OptimizerChoice.ADAM, texts.bind("training.optimizer.adam"));
        return choice("training.optimizer", names, choices.optimizerProperty());
    }

    private HBox augmentation(RunChoices choices) {
        Map<Boolean, ObservableValue<String>> names = new LinkedHashMap<>();
        names.put(false, texts.bind("training.augmentation.off"));
        names.put(true, texts.bind("training.augmentation.on"));
        return choice("training.augmentation", names, choices.augmentProperty());
    }

    private <T> HBox choice(String key, Map<T, ObservableValue<String>> names, ObjectProperty<T> value) {
        Label name = new Label();
        name.textProperty().bind(texts.bind(key));
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        SegmentedChoice<T> choice = new SegmentedChoice<>(names, value.get());
        choice.valueProperty().bindBidirectional(value);
        choice.nameForReaders(name.textProperty());
        HBox row = new HBox(10, name, choice);
        row.getStyleClass().add("number-stepper");
        choice.explain(thing -> texts.bind(key + ".help"));
        Explanation.over(name, texts.bind(key + ".help"));
        return row;
    }
}
