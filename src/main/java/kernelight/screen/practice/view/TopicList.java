package kernelight.screen.practice.view;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kernelight.exercise.topic.Topic;
import kernelight.screen.practice.model.PracticeModel;
import kernelight.screen.practice.model.PracticeState;
import kernelight.screen.practice.model.TopicProgress;
import kernelight.ui.component.Explanation;
import kernelight.ui.text.Texts;

/** The topics, each with how many of its exercises were solved; one of them is practised. */
final class TopicList extends VBox {
    /** The width of the bar and of the numbers, with the gaps around them. */
    private static final double BESIDE_NAME = 136;

    private static final double NARROWEST_NAME = 90;

    private final Texts texts;
    private final ToggleGroup group = new ToggleGroup();
    private final Map<Topic, Row> rows = new EnumMap<>(Topic.class);
    private boolean showing;

    private record Row(ToggleButton button, Label name, ShareBar bar, Label count) {}

    TopicList(PracticeModel model, Texts texts) {
        super(1);
        this.texts = texts;
        getStyleClass().add("topic-list");
        setId("practice-topics");
        for (Topic topic : Topic.values()) {
            Row row = row();
            row.button().setId("topic-" + topic.id());
            rows.put(topic, row);
            getChildren().add(row.button());
        }
        group.selectedToggleProperty().addListener((property, before, now) -> {
            if (showing) {
                return;
            }
            if (now == null) {
                group.selectToggle(before); // a second click must not leave nothing chosen
            } else {
                model.choose(topicOf(now));
            }
        });
    }

    private Topic topicOf(Toggle toggle) {
        return rows.entrySet().stream()
                .filter(entry -> entry.getValue().button() == toggle)
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private Row row() {
        Label name = new Label();
        name.setWrapText(true);
        name.getStyleClass().add("topic-name");
        HBox.setHgrow(name, Priority.ALWAYS);
        ShareBar bar = new ShareBar();
        Label count = new Label();
        count.getStyleClass().addAll("muted", "small", "topic-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        HBox content = new HBox(10, name, bar, count);
        content.setAlignment(Pos.CENTER_LEFT);
        ToggleButton button = new ToggleButton();
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setGraphic(content);
        button.getStyleClass().add("topic-row");
        button.setMaxWidth(Double.MAX_VALUE);
        Explanation.of(button, texts.bind("practice.topic.explained"));
        button.setToggleGroup(group);
        name.prefWidthProperty()
                .bind(Bindings.max(NARROWEST_NAME, widthProperty().subtract(BESIDE_NAME)));
        name.setMinWidth(Region.USE_PREF_SIZE);
        return new Row(button, name, bar, count);
    }

    void show(PracticeState state) {
        showing = true;
        rows.forEach((topic, row) -> {
            TopicProgress progress = state.progress().at(topic);
            row.name().setText(texts.get(topic.title()));
            row.bar().show(progress.first(), progress.again(), progress.asked());
            row.count().setText(texts.get("practice.count", progress.solved(), progress.asked()));
            row.button()
                    .setAccessibleText(texts.get(
                            "practice.topic.spoken", row.name().getText(), progress.solved(), progress.asked()));
            row.button().setDisable(state.round().isTest());
        });
        group.selectToggle(rows.get(state.attempt().id().topic()).button());
        showing = false;
    }
}
