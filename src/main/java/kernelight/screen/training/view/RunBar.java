package kernelight.screen.training.view;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kernelight.screen.training.model.Progress;
import kernelight.screen.training.model.RunPhase;
import kernelight.screen.training.model.TestPoint;
import kernelight.screen.training.model.TrainingModel;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.ShapeButton;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import org.jspecify.annotations.Nullable;

/** The controls of a run: rewind, start or pause, one batch, stop; its progress, speed, time left and accuracy. */
final class RunBar extends HBox {
    private final TrainingModel model;
    private final RunWords words;
    private final ShapeButton rewind;
    private final ShapeButton play;
    private final Label playName = label("muted", "small", "play-name");
    private final Button oneBatch;
    private final Button takeApart;
    private final Button stop;
    private final Label position = label("run-place");
    private final Label details = label("muted", "small");
    private final EpochBar epochs;
    private final Label accuracy = label("figure");
    private final Label accuracyName = label("muted", "small");

    RunBar(TrainingModel model, Texts texts, ObservableValue<Palette> palette) {
        super(14);
        this.model = model;
        words = new RunWords(texts, model);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("run-bar");
        rewind = new ShapeButton("shape-first", texts.bind("training.rewind"), model::rewind);
        play = new ShapeButton(
                "shape-play",
                texts.bind("training.play", model.playActionProperty().map(Enum::ordinal)),
                model::startOrPause);
        playName.textProperty().bind(play.accessibleTextProperty());
        playName.setId("play-name");
        playName.setLabelFor(play);
        play.getStyleClass().add("play-button");
        oneBatch = quietButton(texts, "training.oneBatch", model::oneBatch);
        takeApart = quietButton(texts, "training.takeApart", model::takeBatchApart);
        takeApart.setId("take-batch-apart");
        stop = quietButton(texts, "training.stop", model::stop);
        rewind.setId("rewind");
        play.setId("play");
        oneBatch.setId("one-batch");
        stop.setId("stop");
        position.setId("run-place");
        accuracy.setId("run-accuracy");
        epochs = new EpochBar(palette);
        HBox.setHgrow(epochs, Priority.ALWAYS);
        VBox where = new VBox(2, position, details);
        where.getStyleClass().add("run-words");
        where.setAlignment(Pos.CENTER_LEFT);
        VBox score = new VBox(1, accuracy, accuracyName);
        score.setAlignment(Pos.CENTER_RIGHT);
        score.getStyleClass().add("run-score");
        VBox playAndName = new VBox(2, play, playName);
        playAndName.setAlignment(Pos.CENTER);
        playAndName.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(rewind, playAndName, oneBatch, takeApart, stop, where, epochs, score);
        model.run().phaseProperty().subscribe(this::showPhase);
        model.misfitProperty().subscribe(problem -> showWords());
        model.playActionProperty()
                .subscribe(action -> play.setShape(
                        switch (action) {
                            case PAUSE -> "shape-pause";
                            case START, GO_ON -> "shape-play";
                            case START_AGAIN -> "shape-again";
                        }));
    }

    /** Updates the epoch bar; called for each frame in which the run has progressed. */
    void showBar(@Nullable Progress progress) {
        epochs.show(progress);
    }

    /** Updates the texts; called as often as they can be read. */
    void showWords() {
        position.setText(words.position());
        details.setText(words.details());
        Progress progress = model.run().progressProperty().get();
        TestPoint test = model.run().finalTest().orElse(progress == null ? null : progress.test());
        accuracy.setText(test == null ? "" : words.accuracy(test));
        accuracyName.setText(test == null ? "" : words.accuracyName(test, progress));
    }

    private void showPhase(RunPhase phase) {
        play.setDisable(phase == RunPhase.NO_DATA || phase == RunPhase.STOPPING);
        rewind.setDisable(phase == RunPhase.NO_DATA || phase == RunPhase.READY);
        oneBatch.setDisable(!model.canStep());
        takeApart.setDisable(phase == RunPhase.NO_DATA
                || phase == RunPhase.STOPPING
                || phase == RunPhase.FAILED
                || phase == RunPhase.DIVERGED);
        stop.setDisable(phase != RunPhase.RUNNING && phase != RunPhase.PAUSED);
        showWords();
    }

    private static Button quietButton(Texts texts, String key, Runnable action) {
        Button button = new Button();
        button.textProperty().bind(texts.bind(key));
        Explanation.of(button, texts.bind(key + ".explained"));
        button.getStyleClass().add("quiet-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private static Label label(String... styleClasses) {
        Label label = new Label();
        label.getStyleClass().addAll(styleClasses);
        return label;
    }
}
