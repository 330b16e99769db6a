package kernelight.screen.practice.view;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kernelight.screen.practice.model.Outcome;
import kernelight.screen.practice.model.PracticeModel;
import kernelight.screen.practice.model.PracticeState;
import kernelight.screen.practice.model.Round;
import kernelight.screen.practice.model.Summary;
import kernelight.ui.component.ButtonFlow;
import kernelight.ui.component.Explanation;
import kernelight.ui.text.Texts;

/** The end of a round: what went right, which mistakes were made, what to practise next. */
final class SummaryPane extends VBox {
    private static final int COLUMNS = 3;
    /** The padding of the pane and the gaps between the columns. */
    private static final double BESIDE_COLUMNS = 100;

    private final PracticeModel model;
    private final Texts texts;
    private final Button onwards = new Button();
    private final Button again = new Button();

    SummaryPane(PracticeModel model, Texts texts) {
        super(18);
        this.model = model;
        this.texts = texts;
        getStyleClass().add("summary-pane");
        setId("practice-summary");
        onwards.setId("practice-advice");
        Explanation.of(onwards, texts.bind("practice.advice.explained"));
        onwards.getStyleClass().add("primary-button");
        again.setId("practice-ten-more");
        Explanation.of(again, texts.bind("practice.round.again.explained"));
        again.getStyleClass().add("quiet-button");
        again.setOnAction(event -> model.next());
        for (Button button : List.of(onwards, again)) {
            button.setMinHeight(USE_PREF_SIZE);
            FeedbackCard.firesOnEnter(button);
        }
    }

    void focusNext() {
        onwards.requestFocus();
    }

    void show(PracticeState state) {
        Round round = state.round();
        Summary summary = Summary.of(round, state.progress());
        int first = round.ended(Outcome.FIRST);
        int again = round.ended(Outcome.AGAIN);
        Label title = wrapped(
                round.kind() == Round.Kind.TEST
                        ? texts.get("practice.summary.test", round.length(), first, RoundFooter.time(round.seconds()))
                        : texts.get("practice.summary.practice", round.length(), first, again),
                "question");
        VBox right = column("practice.summary.right");
        summary.right().forEach((topic, count) -> right.getChildren().add(topic(texts.get(topic.title()), count)));
        VBox mistakes = column("practice.summary.mistakes");
        if (summary.mistakes().isEmpty()) {
            mistakes.getChildren().add(wrapped(texts.get("practice.summary.noMistakes"), "feedback-sentence"));
        }
        summary.mistakes().forEach(mistake -> mistakes.getChildren().add(mistake(mistake)));
        Summary.Advice advice = summary.next();
        String topic = texts.get(advice.exercise().topic().title());
        VBox next = column("practice.summary.next");
        next.getChildren()
                .add(wrapped(
                        texts.get(
                                "practice.advice." + advice.reason(),
                                topic,
                                advice.exercise().level()),
                        "feedback-sentence"));
        onwards.setText(
                texts.get("practice.advice.begin", topic, advice.exercise().level()));
        onwards.setOnAction(event -> model.open(advice.exercise()));
        this.again.setText(texts.get("practice.round.again"));
        HBox columns = new HBox(18, right, mistakes, next);
        for (Node column : columns.getChildren()) {
            HBox.setHgrow(column, Priority.ALWAYS);
        }
        Label look = wrapped(texts.get("practice.summary.look"), "muted");
        getChildren().setAll(title, columns, new ButtonFlow(10, onwards, this.again), look);
    }

    private VBox column(String key) {
        Label title = wrapped(texts.get(key), "section-title");
        VBox column = new VBox(8, title);
        column.getStyleClass().add("card");
        column.prefWidthProperty().bind(widthProperty().subtract(BESIDE_COLUMNS).divide(COLUMNS));
        column.setMinWidth(0);
        return column;
    }

    private Node topic(String name, Summary.Count count) {
        ShareBar bar = new ShareBar();
        bar.show(count.solved(), 0, count.asked());
        Label number = new Label(texts.get("practice.count", count.solved(), count.asked()));
        number.setMinWidth(Region.USE_PREF_SIZE);
        HBox share = new HBox(10, bar, number);
        share.setAlignment(Pos.CENTER_LEFT);
        return new VBox(2, wrapped(name, "feedback-sentence"), share);
    }

    private Node mistake(Summary.Mistake mistake) {
        Label count = new Label(texts.get("practice.times", mistake.count()));
        count.getStyleClass().add("mistake-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        Label why = wrapped(texts.get(mistake.checked().mistakes().getFirst().explanation()), "feedback-sentence");
        HBox.setHgrow(why, Priority.ALWAYS);
        HBox row = new HBox(10, count, why);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    private static Label wrapped(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
