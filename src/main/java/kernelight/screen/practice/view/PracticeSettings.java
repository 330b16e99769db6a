package kernelight.screen.practice.view;

import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kernelight.exercise.topic.ExerciseId;
import kernelight.screen.practice.model.PracticeModel;
import kernelight.screen.practice.model.PracticeState;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.ModelChoice;
import kernelight.ui.component.NumberRange;
import kernelight.ui.component.NumberStepper;
import kernelight.ui.component.SegmentedChoice;
import kernelight.ui.text.Texts;

/** The topics, the level of difficulty, the seed; a test; the results. */
final class PracticeSettings extends VBox {
    private final TopicList topics;
    private final NumberStepper seed;
    private final SegmentedChoice<Integer> level;
    private final TestBox test;
    private boolean showing;

    PracticeSettings(PracticeModel model, Texts texts, Node results) {
        super(12);
        topics = new TopicList(model, texts);
        Label topic = label(texts, "practice.topics");
        Label right = label(texts, "practice.solved");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox titles = new HBox(8, topic, gap, right);
        level = ModelChoice.of(
                texts,
                IntStream.rangeClosed(1, ExerciseId.LEVELS).boxed().toList(),
                "practice.level.",
                model.stateProperty().map(state -> state.attempt().id().level()),
                model::chooseLevel);
        level.setId("practice-level");
        level.setMinWidth(USE_PREF_SIZE);
        level.nameForReaders(texts.bind("practice.level"));
        Label levelName = new Label();
        levelName.textProperty().bind(texts.bind("practice.level"));
        levelName.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(levelName, Priority.ALWAYS);
        HBox levelRow = new HBox(10, levelName, level);
        levelRow.setAlignment(Pos.CENTER_LEFT);
        levelRow.getStyleClass().add("number-stepper");
        seed = new NumberStepper(
                texts,
                texts.bind("practice.seed"),
                "",
                new NumberRange.Whole(PracticeModel.SMALLEST_SEED, PracticeModel.LARGEST_SEED),
                model.now().attempt().id().seed());
        seed.setId("practice-seed");
        seed.explain(texts.bind("practice.seed.explained"));
        seed.valueProperty().subscribe(value -> {
            if (!showing && value.intValue() != model.now().attempt().id().seed()) {
                model.chooseSeed(value.intValue());
                seed.valueProperty().set(model.now().attempt().id().seed());
            }
        });
        Label same = new Label();
        same.textProperty().bind(texts.bind("practice.seed.same"));
        same.getStyleClass().addAll("muted", "small");
        same.setWrapText(true);
        same.setMinHeight(USE_PREF_SIZE);
        test = new TestBox(model, texts);
        getChildren()
                .addAll(
                        levelRow,
                        seed,
                        same,
                        new Separator(),
                        titles,
                        topics,
                        new Separator(),
                        test,
                        new Separator(),
                        results);
        Explanation.over(right, texts.bind("practice.solved.explained"));
    }

    private static Label label(Texts texts, String key) {
        Label label = new Label();
        label.textProperty().bind(texts.bind(key));
        label.getStyleClass().add("section-title");
        return label;
    }

    void show(PracticeState state) {
        showing = true;
        topics.show(state);
        seed.valueProperty().set(state.attempt().id().seed());
        for (Node part : List.of(level, seed)) {
            part.setDisable(state.round().isTest());
        }
        test.show(state);
        showing = false;
    }
}
