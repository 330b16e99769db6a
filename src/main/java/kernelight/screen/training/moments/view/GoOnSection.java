package kernelight.screen.training.moments.view;

import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import kernelight.screen.training.model.RunChoices;
import kernelight.screen.training.moments.model.BranchChoices;
import kernelight.screen.training.moments.model.MomentModel;
import kernelight.screen.training.runs.model.RunsModel;
import kernelight.ui.component.Choice;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.NumberRange;
import kernelight.ui.component.NumberStepper;
import kernelight.ui.text.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Starts another run from the weights of the shown batch, with other settings; the run before stays. */
public final class GoOnSection extends VBox {
    private static final NumberRange RATES =
            new NumberRange.OneTwoFive(RunChoices.SMALLEST_RATE, RunChoices.LARGEST_RATE);
    private static final NumberRange BATCHES = new NumberRange.PowersOfTwo(1, RunChoices.LARGEST_BATCH);
    private static final NumberRange MOMENTA = new NumberRange.Even(0, RunChoices.LARGEST_MOMENTUM, 0.1);
    /** A run at its end goes on beyond what a new one may have. */
    private static final NumberRange EPOCHS = new NumberRange.Whole(1, 10 * RunChoices.MOST_EPOCHS);

    private final MomentModel model;
    private final RunsModel runs;
    private final Texts texts;
    private final Label what = new Label();
    private final VBox controls = new VBox(10);
    private final NumberStepper epochs;
    private final Button button = new Button();

    public GoOnSection(MomentModel model, RunsModel runs, Texts texts) {
        super(10);
        this.model = model;
        this.runs = runs;
        this.texts = texts;
        setId("go-on-section");
        Label title = new Label();
        title.textProperty().bind(texts.bind("training.goOn"));
        title.getStyleClass().add("section-title");
        what.setWrapText(true);
        what.setMinHeight(USE_PREF_SIZE);
        what.getStyleClass().addAll("muted", "small");
        BranchChoices branch = model.branch();
        NumberStepper momentum = stepper("training.momentum", MOMENTA, branch.momentumProperty());
        momentum.visibleProperty().bind(branch.hasMomentumProperty());
        momentum.managedProperty().bind(momentum.visibleProperty());
        epochs = stepper("training.goOn.epochs", EPOCHS, branch.epochsProperty());
        button.setId("go-on");
        button.setGraphic(new FontIcon(Feather.GIT_BRANCH));
        button.getStyleClass().add("primary-button");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> model.goOn());
        Explanation.of(button, texts.bind("training.goOn.explained"));
        controls.getChildren()
                .addAll(
                        stepper("training.learningRate", RATES, branch.learningRateProperty()),
                        momentum,
                        stepper("training.batchSize", BATCHES, branch.batchSizeProperty()),
                        epochs,
                        button);
        getChildren().addAll(title, what, controls);
        branch.onChange(this::show);
        model.batchProperty().subscribe(batch -> show());
        model.phaseProperty().subscribe(phase -> show());
        texts.languageProperty().subscribe(language -> show());
    }

    /** Updates what it says; called as often as it can be read. */
    public void show() {
        boolean hasLearned = model.last() > model.first();
        setVisible(hasLearned);
        setManaged(hasLearned);
        if (!hasLearned) {
            return;
        }
        boolean can = model.canGoOn();
        controls.setVisible(can);
        controls.setManaged(can);
        what.setText(
                can
                        ? texts.get("training.goOn.what", runs.number() + 1, model.shown(), runs.number())
                        : texts.get("training.goOn.rest"));
        button.setText(texts.get("training.goOn.button", model.shown()));
        button.setDisable(!model.hasEnoughEpochs());
        int fewest = model.fewestEpochs();
        if (model.hasEnoughEpochs()) {
            epochs.accept();
        } else {
            epochs.reject(
                    texts.bind("training.goOn.tooFew", model.shown(), fewest),
                    List.of(new Choice(
                            texts.bind("training.goOn.enough", fewest),
                            () -> model.branch().epochsProperty().set(fewest))));
        }
    }

    private NumberStepper stepper(String key, NumberRange range, DoubleProperty value) {
        NumberStepper stepper = new NumberStepper(texts, texts.bind(key), "", range, value.get());
        stepper.valueProperty().bindBidirectional(value);
        stepper.explain(texts.bind(key + ".help"));
        return stepper;
    }
}
