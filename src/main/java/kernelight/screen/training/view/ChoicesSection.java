package kernelight.screen.training.view;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import kernelight.screen.training.model.DataState;
import kernelight.screen.training.model.OptimizerChoice;
import kernelight.screen.training.model.RunChoices;
import kernelight.screen.training.model.RunPhase;
import kernelight.screen.training.model.TrainingModel;
import kernelight.screen.training.pitfall.view.PitfallMenu;
import kernelight.screen.training.setup.view.MoreSettings;
import kernelight.screen.training.setup.view.SettingRows;
import kernelight.ui.component.NumberRange;
import kernelight.ui.component.NumberStepper;
import kernelight.ui.component.ShownWhen;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;

/** The settings of a run. During a run they are locked, and a text says why and how to change them. */
final class ChoicesSection extends VBox {
    private static final NumberRange RATES =
            new NumberRange.OneTwoFive(RunChoices.SMALLEST_RATE, RunChoices.LARGEST_RATE);
    private static final NumberRange BATCHES = new NumberRange.PowersOfTwo(1, RunChoices.LARGEST_BATCH);
    private static final NumberRange EPOCHS = new NumberRange.Whole(1, RunChoices.MOST_EPOCHS);
    private static final NumberRange SEEDS = new NumberRange.Whole(0, RunChoices.LARGEST_SEED);
    private static final NumberRange MOMENTA =
            new NumberRange.Even(RunChoices.SMALLEST_MOMENTUM, RunChoices.LARGEST_MOMENTUM, 0.1);

    private final Texts texts;
    private final VBox controls = new VBox(10);
    private final MoreSettings more;
    private final Label when = new Label();
    private final Hyperlink rewind = new Hyperlink();

    ChoicesSection(TrainingModel model, Texts texts, ObservableValue<Palette> palette) {
        super(10);
        this.texts = texts;
        Label title = new Label();
        title.textProperty().bind(texts.bind("training.run"));
        title.getStyleClass().add("section-title");
        RunChoices choices = model.choices();
        SettingRows rows = new SettingRows(texts);
        NumberStepper momentum = rows.number("training.momentum", MOMENTA, choices.momentumProperty());
        momentum.explainRange(texts.bind("training.momentum.range"));
        ShownWhen.when(choices.optimizerProperty().map(OptimizerChoice::hasMomentum), momentum);
        controls.getChildren()
                .addAll(
                        new NetworkPicker(choices, texts),
                        rows.number("training.learningRate", RATES, choices.learningRateProperty()),
                        rows.number("training.batchSize", BATCHES, choices.batchSizeProperty()),
                        rows.number("training.epochs", EPOCHS, choices.epochsProperty()),
                        rows.list(
                                "training.optimizer",
                                "training.optimizer.",
                                List.of(OptimizerChoice.values()),
                                choices.optimizerProperty()));
        more = new MoreSettings(
                choices.more(),
                choices.epochsProperty(),
                momentum,
                rows.number("training.seed", SEEDS, choices.seedProperty()),
                SEEDS,
                model.data()
                        .stateProperty()
                        .map(state -> state instanceof DataState.Ready ready
                                ? Optional.of(ready.data().training())
                                : Optional.empty()),
                new AugmentationOffer(choices, texts),
                texts,
                palette);
        when.setWrapText(true);
        when.setMinHeight(USE_PREF_SIZE);
        when.getStyleClass().addAll("muted", "small");
        rewind.textProperty().bind(texts.bind("training.rewindToChange"));
        rewind.setOnAction(event -> model.rewind());
        getChildren().addAll(title, controls, more, when, rewind, new PitfallMenu(model, texts));
        model.run().phaseProperty().subscribe(this::show);
        texts.languageProperty()
                .subscribe(language -> show(model.run().phaseProperty().get()));
    }

    private void show(RunPhase phase) {
        controls.setDisable(phase.isUnderWay());
        more.lock(phase.isUnderWay());
        rewind.setVisible(phase.isUnderWay());
        rewind.setManaged(phase.isUnderWay());
        when.setText(texts.get(
                phase.isUnderWay()
                        ? "training.choices.locked"
                        : phase.isOver() ? "training.choices.next" : "training.choices.free"));
    }
}
