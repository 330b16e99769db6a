package kernelight.screen.training.view;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import kernelight.screen.training.model.SaveState;
import kernelight.screen.training.model.TrainedRun;
import kernelight.screen.training.model.TrainingModel;
import kernelight.ui.component.MessageLine;
import kernelight.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** The network that the last run left: what it can do, where it is used, and saving it. */
final class TrainedSection extends VBox {
    private final TrainingModel model;
    private final Texts texts;
    private final Label facts = new Label();
    private final Button save = new Button();
    private final Label saved = new Label();
    private final MessageLine message = new MessageLine();

    /** @param askForFile asks the person where to save, in front of a window */
    TrainedSection(TrainingModel model, Texts texts, Function<Window, Optional<Path>> askForFile) {
        super(10);
        this.model = model;
        this.texts = texts;
        Label title = new Label();
        title.textProperty().bind(texts.bind("training.trained"));
        title.getStyleClass().add("section-title");
        for (Label label : new Label[] {facts, saved}) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
            label.getStyleClass().addAll("muted", "small");
        }
        save.textProperty().bind(texts.bind("training.save"));
        save.getStyleClass().add("quiet-button");
        save.setOnAction(event -> askForFile.apply(getScene().getWindow()).ifPresent(model.saving()::save));
        getChildren().addAll(title, facts, save, saved, message);
        model.run().trainedProperty().subscribe(trained -> show());
        model.saving().stateProperty().subscribe(state -> show());
        texts.languageProperty().subscribe(language -> show());
    }

    private void show() {
        @Nullable TrainedRun trained = model.run().trainedProperty().get();
        setVisible(trained != null);
        setManaged(trained != null);
        if (trained == null) {
            return;
        }
        facts.setText(new TrainedWords(texts).facts(trained));
        SaveState state = model.saving().stateProperty().get();
        save.setDisable(state instanceof SaveState.Saving);
        saved.setText(state instanceof SaveState.Saved(Path file) ? texts.get("training.saved", file) : "");
        saved.setVisible(state instanceof SaveState.Saved);
        saved.setManaged(saved.isVisible());
        if (state instanceof SaveState.Failed(String sentence)) {
            message.say(sentence);
        } else {
            message.clear();
        }
    }
}
