package kernelight.screen.training.view;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import kernelight.screen.training.model.TrainingModel;
import kernelight.trained.SaveState;
import kernelight.trained.TrainedMessages;
import kernelight.trained.TrainedRun;
import kernelight.ui.component.MessageLine;
import kernelight.ui.text.Texts;
import kernelight.words.LocalizedMessage;

/** The network that was trained last: its accuracy, and a button to save it; and the best one, if that is another. */
final class TrainedSection extends VBox {
    private final TrainingModel model;
    private final Texts texts;
    private final Label facts = new Label();
    private final Label best = new Label();
    private final Button save = new Button();
    private final Label saved = new Label();
    private final MessageLine message = new MessageLine();

    /** @param askForFile asks the user where to save, in front of a window */
    TrainedSection(TrainingModel model, Texts texts, BiFunction<Window, String, Optional<Path>> askForFile) {
        super(10);
        this.model = model;
        this.texts = texts;
        Label title = new Label();
        title.textProperty().bind(texts.bind("training.trained"));
        title.getStyleClass().add("section-title");
        for (Label label : new Label[] {facts, best, saved}) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
            label.getStyleClass().addAll("muted", "small");
        }
        save.textProperty().bind(texts.bind("training.save"));
        save.getStyleClass().add("quiet-button");
        save.setOnAction(event -> newest().ifPresent(trained -> askForFile
                .apply(getScene().getWindow(), trained.suggestedName())
                .ifPresent(file -> model.saving().save(trained.saved(), file))));
        getChildren().addAll(title, facts, best, save, saved, message);
        model.trained().keptProperty().subscribe(kept -> show());
        model.saving().stateProperty().subscribe(state -> show());
        texts.languageProperty().subscribe(language -> show());
    }

    private Optional<TrainedRun> newest() {
        return model.trained().keptProperty().get().newest();
    }

    private void show() {
        Optional<TrainedRun> newest = newest();
        setVisible(newest.isPresent());
        setManaged(newest.isPresent());
        if (newest.isEmpty()) {
            return;
        }
        TrainedRun trained = newest.get();
        facts.setText(texts.get(
                trained.readsDrawings() ? "training.trained.facts" : "training.trained.facts.noDrawings",
                texts.get(TrainedMessages.learned(trained)),
                texts.get(TrainedMessages.score(trained)),
                trained.network().name()));
        Optional<TrainedRun> better = model.trained().keptProperty().get().betterThan(trained);
        best.setText(better.map(other -> texts.get(
                        "training.trained.best",
                        texts.get(TrainedMessages.learned(other)),
                        texts.get(TrainedMessages.score(other)),
                        other.network().name()))
                .orElse(""));
        best.setVisible(better.isPresent());
        best.setManaged(better.isPresent());
        SaveState state = model.saving().stateProperty().get();
        save.setDisable(state instanceof SaveState.Saving);
        saved.setText(state.savedMessage().map(texts::get).orElse(""));
        saved.setVisible(state instanceof SaveState.Saved);
        saved.setManaged(saved.isVisible());
        if (state instanceof SaveState.Failed(LocalizedMessage sentence)) {
            message.say(texts.bind(sentence));
        } else {
            message.clear();
        }
    }
}
