package kernelight.screen.practice.view;

import java.util.List;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kernelight.exercise.topic.Topic;
import kernelight.screen.practice.model.Checked;
import kernelight.screen.practice.model.ClassResults;
import kernelight.screen.practice.model.ResultsModel;
import kernelight.screen.practice.model.TopicProgress;
import kernelight.ui.component.Explanation;
import kernelight.ui.text.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The results of a class: a table of learners and topics, where it stumbles, and the files that were not taken. */
final class ClassPane extends VBox {
    /** A smaller share is marked. */
    private static final double LOW = 0.5;

    private static final double SCROLL_BAR = 4;
    private static final double WIDTH_OF_A_TOPIC = 132;

    private final Texts texts;
    private final Button back = new Button();
    private final VBox content = new VBox(16);

    ClassPane(ResultsModel model, Texts texts) {
        super(12);
        this.texts = texts;
        getStyleClass().add("class-pane");
        setId("practice-class");
        back.textProperty().bind(texts.bind("practice.class.back"));
        back.setGraphic(new FontIcon(Feather.ARROW_LEFT));
        back.getStyleClass().add("quiet-button");
        back.setId("practice-class-back");
        Explanation.of(back, texts.bind("practice.class.back.explained"));
        back.setMinWidth(USE_PREF_SIZE);
        back.setOnAction(event -> model.close());
        FeedbackCard.firesOnEnter(back);
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(back, scroll);
    }

    void focusBack() {
        back.requestFocus();
    }

    void show(ClassResults results) {
        content.getChildren().clear();
        content.getChildren()
                .add(wrapped(
                        texts.get("practice.class.title", results.learners().size()), "question"));
        results.refused().forEach(refused -> content.getChildren().add(refused(refused)));
        if (results.learners().isEmpty()) {
            content.getChildren().add(wrapped(texts.get("practice.class.none"), "feedback-sentence"));
            return;
        }
        content.getChildren().add(stumbles(results));
        Region table = table(results);
        ScrollPane across = new ScrollPane(table);
        across.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        across.getStyleClass().add("class-table-scroll");
        across.minHeightProperty().bind(table.heightProperty().add(SCROLL_BAR));
        content.getChildren().add(across);
        content.getChildren().add(wrapped(texts.get("practice.results.noProof"), "muted"));
    }

    private Node refused(ClassResults.Refused refused) {
        Label label = wrapped(
                texts.get("practice.class.refused", refused.file(), texts.get(refused.why())), "feedback-sentence");
        label.setGraphic(new VerdictSign(Checked.Mark.WRONG));
        label.getStyleClass().add("error");
        return label;
    }

    /** The topic that goes worst, and the most frequent mistakes as questions to the class. */
    private Node stumbles(ClassResults results) {
        VBox box = new VBox(6);
        box.getStyleClass().add("card");
        box.getChildren().add(wrapped(texts.get("practice.class.stumbles"), "section-title"));
        Optional<Topic> hardest = results.hardest();
        box.getChildren()
                .add(wrapped(
                        hardest.map(topic -> texts.get(
                                        "practice.class.hardest",
                                        texts.get(topic.title()),
                                        results.of(topic).solved(),
                                        results.of(topic).asked()))
                                .orElseGet(() -> texts.get("practice.class.allSolved")),
                        "feedback-sentence"));
        for (ClassResults.Mistake mistake : results.mistakes()) {
            box.getChildren()
                    .add(wrapped(
                            texts.get(
                                    "practice.class.mistake",
                                    mistake.count(),
                                    mistake.learners(),
                                    words(mistake.name())),
                            "feedback-sentence"));
        }
        return box;
    }

    /** What to ask about a mistake; its name, where a newer version wrote it. */
    private String words(String name) {
        int dot = name.lastIndexOf('.') + 1;
        String key = name.substring(0, dot) + "hint." + name.substring(dot);
        try {
            return texts.get(key);
        } catch (IllegalArgumentException unknownHere) {
            return name.substring(dot);
        }
    }

    private Region table(ClassResults results) {
        GridPane table = new GridPane(0, 0);
        table.getStyleClass().add("class-table");
        table.add(cell(texts.get("practice.class.learner"), "class-head"), 0, 0);
        List<Topic> topics = results.topics();
        for (int column = 0; column < topics.size(); column++) {
            Label head = cell(texts.get(topics.get(column).title()), "class-head");
            head.setWrapText(true);
            head.setPrefWidth(WIDTH_OF_A_TOPIC);
            GridPane.setHalignment(head, HPos.CENTER);
            table.add(head, column + 1, 0);
        }
        table.add(cell(texts.get("practice.class.total"), "class-head"), topics.size() + 1, 0);
        int row = 1;
        for (ClassResults.Learner learner : results.learners()) {
            String name = learner.name().isEmpty() ? learner.file() : learner.name();
            table.add(
                    cell(texts.get("practice.class.saved", name, learner.saved().toString()), "class-name"), 0, row);
            for (int column = 0; column < topics.size(); column++) {
                table.add(share(learner.progress().at(topics.get(column))), column + 1, row);
            }
            table.add(share(learner.progress().total()), topics.size() + 1, row);
            row++;
        }
        table.add(cell(texts.get("practice.class.all"), "class-head"), 0, row);
        TopicProgress all = TopicProgress.NONE;
        for (int column = 0; column < topics.size(); column++) {
            all = all.plus(results.of(topics.get(column)));
            table.add(share(results.of(topics.get(column))), column + 1, row);
        }
        table.add(share(all), topics.size() + 1, row);
        return table;
    }

    private Node share(TopicProgress progress) {
        if (progress.asked() == 0) {
            return cell("–", "class-empty");
        }
        Label count = new Label(texts.get("practice.count", progress.solved(), progress.asked()));
        count.setMinWidth(Region.USE_PREF_SIZE);
        ShareBar bar = new ShareBar();
        bar.show(progress.first(), progress.again(), progress.asked());
        HBox cell = new HBox(8, bar, count);
        if (progress.share() < LOW) {
            Label sign = new Label("!");
            sign.getStyleClass().add("class-low-sign");
            cell.getChildren().add(sign);
            cell.getStyleClass().add("class-low");
        }
        cell.setAlignment(Pos.CENTER_LEFT);
        cell.getStyleClass().add("class-cell");
        return cell;
    }

    private static Label cell(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().addAll("class-cell", style);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        return label;
    }

    private static Label wrapped(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
