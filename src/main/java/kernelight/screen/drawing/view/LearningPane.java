package kernelight.screen.drawing.view;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kernelight.handwriting.LearningResult;
import kernelight.handwriting.LearningSettings.Mix;
import kernelight.screen.drawing.model.HandwritingModel;
import kernelight.screen.drawing.model.LearnedNetwork;
import kernelight.screen.drawing.model.LearningModel;
import kernelight.screen.drawing.model.LearningState;
import kernelight.ui.component.ButtonFlow;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.MessageLine;
import kernelight.ui.component.NumberRange;
import kernelight.ui.component.NumberStepper;
import kernelight.ui.component.SegmentedChoice;
import kernelight.ui.text.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * "Learn from mine": a copy of the network in use learns from the person's own digits; how it reads them and the test set
 * before and after.
 */
final class LearningPane extends VBox {
    private static final NumberRange BATCHES = new NumberRange.Whole(1, LearningModel.MOST_BATCHES);
    private static final NumberRange SEEDS = new NumberRange.Whole(0, LearningModel.LARGEST_SEED);
    private static final double PERCENT = 100;

    private final HandwritingModel model;
    private final LearningModel learning;
    private final Texts texts;
    private final HandwritingWords words;
    private final VBox controls = new VBox(10);
    private final Button start = new Button();
    private final Button cancel = new Button();
    private final ProgressBar progress = new ProgressBar(0);
    private final Label obstacle = new Label();
    private final MessageLine problem = new MessageLine();
    private final VBox outcome = new VBox(10);
    private final VBox table = new VBox(6);
    private final Label about = small();
    private final Label kept = small();
    private final Button undo = new Button();

    LearningPane(HandwritingModel model, Texts texts) {
        super(10);
        this.model = model;
        this.learning = model.learning();
        this.texts = texts;
        words = new HandwritingWords(texts);
        getStyleClass().add("learning-pane");
        Label title = new Label();
        title.textProperty().bind(texts.bind("own.learn"));
        title.getStyleClass().add("section-title");
        about.textProperty().bind(texts.bind("own.learn.about"));
        controls.getChildren()
                .addAll(
                        mix(),
                        stepper("own.learn.batches", BATCHES, learning.batchesProperty()),
                        stepper("own.learn.seed", SEEDS, learning.seedProperty()));
        start.setId("learn");
        start.textProperty().bind(texts.bind("own.learn.start"));
        start.getStyleClass().add("primary-button");
        start.setOnAction(event -> learning.start());
        Explanation.of(start, texts.bind("own.learn.start.explained"));
        cancel.setId("cancel-learning");
        cancel.textProperty().bind(texts.bind("own.learn.cancel"));
        cancel.getStyleClass().add("quiet-button");
        cancel.setOnAction(event -> learning.cancel());
        Explanation.of(cancel, texts.bind("own.learn.cancel.explained"));
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.accessibleTextProperty().bind(texts.bind("own.learn.running"));
        obstacle.setId("learning-obstacle");
        obstacle.setWrapText(true);
        obstacle.setMinHeight(USE_PREF_SIZE);
        obstacle.getStyleClass().addAll("muted", "small");
        outcome();
        getChildren()
                .addAll(title, about, controls, new ButtonFlow(8, start, cancel), progress, obstacle, problem, outcome);
        learning.stateProperty().subscribe(state -> show());
        learning.obstacleProperty().subscribe(why -> show());
        model.learnedProperty().subscribe(learned -> show());
        texts.languageProperty().subscribe(language -> show());
    }

    private static Label small() {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().addAll("muted", "small");
        return label;
    }

    private VBox mix() {
        Map<Mix, ObservableValue<String>> names = new LinkedHashMap<>();
        for (Mix mix : Mix.values()) {
            names.put(mix, texts.bind("own.learn.mix." + mix));
        }
        SegmentedChoice<Mix> choice =
                new SegmentedChoice<>(names, learning.mixProperty().get());
        choice.setId("mix");
        choice.valueProperty().bindBidirectional(learning.mixProperty());
        choice.explain(mix -> texts.bind("own.learn.mix." + mix + ".explained"));
        Label name = new Label();
        name.textProperty().bind(texts.bind("own.learn.mix"));
        name.setWrapText(true);
        name.setMinHeight(USE_PREF_SIZE);
        choice.nameForReaders(name.textProperty());
        return new VBox(5, name, choice);
    }

    private NumberStepper stepper(String key, NumberRange range, DoubleProperty value) {
        NumberStepper stepper = new NumberStepper(texts, texts.bind(key), "", range, value.get());
        stepper.valueProperty().bindBidirectional(value);
        stepper.explain(texts.bind(key + ".explained"));
        return stepper;
    }

    private void outcome() {
        outcome.setId("learning-outcome");
        table.getStyleClass().add("learning-table");
        undo.setId("undo-learning");
        undo.setGraphic(new FontIcon(Feather.CORNER_UP_LEFT));
        undo.textProperty().bind(texts.bind("own.learn.undo"));
        undo.getStyleClass().add("quiet-button");
        undo.setOnAction(event -> learning.undo());
        Explanation.of(undo, texts.bind("own.learn.undo.explained"));
        outcome.getChildren().addAll(table, kept, new ButtonFlow(8, undo));
    }

    private void show() {
        LearningState state = learning.stateProperty().get();
        boolean isRunning = state instanceof LearningState.Running;
        Optional<String> why = learning.obstacleProperty().get().map(texts::get);
        controls.setDisable(isRunning);
        start.setDisable(isRunning || why.isPresent());
        show(cancel, isRunning);
        show(progress, isRunning);
        progress.setProgress(state instanceof LearningState.Running(double share) ? share : 0);
        obstacle.setText(why.orElse(""));
        show(obstacle, why.isPresent() && !isRunning);
        if (state instanceof LearningState.Failed failed) {
            problem.say(texts.bind(failed.why()));
        } else {
            problem.clear();
        }
        Optional<LearnedNetwork> learned = model.learnedProperty().get();
        show(outcome, learned.isPresent() && !isRunning);
        show(about, !outcome.isVisible()); // what there is to say then is said below
        learned.ifPresent(this::show);
    }

    private void show(LearnedNetwork learned) {
        LearningResult result = learned.result();
        table.getChildren().clear();
        row(
                texts.get("own.learn.row.learned", result.split().learned().size()),
                result.rightBefore(result.split().learned()),
                result.rightAfter(result.split().learned()),
                result.split().learned().size());
        row(
                texts.get("own.learn.row.heldOut", result.split().heldOut().size()),
                result.rightBefore(result.split().heldOut()),
                result.rightAfter(result.split().heldOut()),
                result.split().heldOut().size());
        result.test()
                .ifPresent(test -> row(
                        texts.get(
                                "own.learn.row.test",
                                words.testSet(test.isMnist()),
                                test.before().count()),
                        test.before().correct(),
                        test.after().correct(),
                        test.before().count()));
        kept.setText(texts.get("own.learn.kept", learned.base().name()));
    }

    /** A name, and below it how many were read right before and after, and the change in percentage points. */
    private void row(String name, int before, int after, int all) {
        Label label = small();
        label.setText(name);
        Label numbers =
                new Label(texts.get("own.learn.beforeAfter", words.accuracy(before, all), words.accuracy(after, all)));
        numbers.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(numbers, Priority.ALWAYS);
        Label change = new Label(words.change(PERCENT * (after - before) / all));
        change.getStyleClass().add(after > before ? "learned" : after < before ? "forgotten" : "muted");
        change.setMinWidth(USE_PREF_SIZE);
        table.getChildren().add(new VBox(label, new HBox(10, numbers, change)));
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
