package kernelight.screen.practice.view;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kernelight.screen.practice.model.Attempt;
import kernelight.screen.practice.model.Checked;
import kernelight.screen.practice.model.Outcome;
import kernelight.screen.practice.model.PracticeModel;
import kernelight.screen.practice.model.PracticeState;
import kernelight.screen.practice.model.Round;
import kernelight.ui.component.Explanation;
import kernelight.ui.text.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The questions of the round: done, done again, the current one, still to come; and the way to the next. */
final class RoundFooter extends HBox {
    private static final int SECONDS = 60;

    private final PracticeModel model;
    private final Texts texts;
    private final Label place = new Label();
    private final Label sofar = new Label();
    private final HBox segments = new HBox(5);
    private final List<Segment> parts = new ArrayList<>();
    private final Button next = new Button();

    /** A question: a bar with a sign below it. */
    private record Segment(Button button, HBox bar, Label sign) {}

    RoundFooter(PracticeModel model, Texts texts) {
        super(24);
        this.model = model;
        this.texts = texts;
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("round-footer");
        place.getStyleClass().add("playback-place");
        place.setId("practice-place");
        sofar.getStyleClass().addAll("muted", "small", "round-sofar");
        sofar.setId("practice-so-far");
        for (Label line : List.of(place, sofar)) {
            line.setWrapText(true);
            line.setMinHeight(USE_PREF_SIZE);
        }
        VBox words = new VBox(3, place, sofar);
        words.setAlignment(Pos.CENTER_LEFT);
        words.getStyleClass().add("round-words");
        segments.setAlignment(Pos.CENTER);
        segments.setMinWidth(0);
        HBox.setHgrow(segments, Priority.ALWAYS);
        next.setId("practice-footer-next");
        Explanation.of(next, texts.bind("practice.footerNext.explained"));
        next.getStyleClass().add("quiet-button");
        next.setGraphic(new FontIcon(Feather.ARROW_RIGHT));
        next.setContentDisplay(ContentDisplay.RIGHT);
        next.setMinWidth(USE_PREF_SIZE);
        next.setOnAction(event -> model.next());
        FeedbackCard.firesOnEnter(next);
        getChildren().addAll(words, segments, next);
    }

    void show(PracticeState state) {
        Round round = state.round();
        place.setText(texts.get(
                round.isFinished()
                        ? "practice.round.finished"
                        : round.kind() == Round.Kind.TEST ? "practice.round.test" : "practice.round",
                round.length(),
                round.current() + 1));
        sofar.setText(sofar(round));
        next.setText(texts.get(
                round.isFinished() ? "practice.round.again" : isSkip(round) ? "practice.round.skip" : "practice.next"));
        while (parts.size() < round.length()) {
            add(parts.size());
        }
        while (parts.size() > round.length()) {
            segments.getChildren().remove(parts.removeLast().button());
        }
        for (int index = 0; index < parts.size(); index++) {
            show(round, index, parts.get(index));
        }
    }

    private String sofar(Round round) {
        if (round.isTest()) {
            long answered = round.attempts().stream()
                    .filter(attempt -> attempt.asked()
                            .noneMatch(blank -> attempt.typed().get(blank).isBlank()))
                    .count();
            return model.planProperty().get().isTimed()
                    ? texts.get("practice.round.answered.timed", answered, time(round.seconds()))
                    : texts.get("practice.round.answered", answered);
        }
        int first = round.ended(Outcome.FIRST);
        int again = round.ended(Outcome.AGAIN);
        if (round.kind() == Round.Kind.TEST) {
            return texts.get("practice.round.result", first, round.length());
        }
        return round.ended() == 0 ? texts.get("practice.round.begin") : texts.get("practice.round.sofar", first, again);
    }

    static String time(int seconds) {
        return "%d:%02d".formatted(seconds / SECONDS, seconds % SECONDS);
    }

    /** Nothing was tried yet: then the next question takes the place of this one. */
    private static boolean isSkip(Round round) {
        return round.kind() == Round.Kind.PRACTICE
                && round.attempt().isOpen()
                && round.attempt().tries() == 0
                && round.attempt().outcome().isEmpty();
    }

    private void add(int index) {
        HBox bar = new HBox();
        bar.getStyleClass().add("segment-bar");
        Label sign = new Label();
        sign.getStyleClass().addAll("small", "segment-sign");
        VBox content = new VBox(4, bar, sign);
        content.setAlignment(Pos.CENTER);
        content.setMinWidth(0);
        Button button = new Button();
        button.getStyleClass().add("segment");
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setGraphic(content);
        button.setMinWidth(0);
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        button.setPrefWidth(60);
        content.prefWidthProperty().bind(button.widthProperty().subtract(4));
        Explanation.of(button, texts.bind("practice.segment.explained"));
        button.setOnAction(event -> model.goTo(index));
        FeedbackCard.firesOnEnter(button);
        parts.add(new Segment(button, bar, sign));
        segments.getChildren().add(button);
    }

    private void show(Round round, int index, Segment segment) {
        boolean isThere = index < round.attempts().size();
        boolean isCurrent = index == round.current() && !round.isSummary();
        String look = isThere ? look(round, round.attempts().get(index)) : "to-come";
        segment.bar().getChildren().setAll(look.equals("again") ? halves("missed", "first") : halves(look));
        segment.bar().getStyleClass().setAll("segment-bar", isCurrent ? "current" : "other");
        segment.sign()
                .setText(
                        switch (look) {
                            case "first" -> "✓";
                            case "again" -> "↻✓";
                            case "shown", "missed" -> "✗";
                            default -> String.valueOf(index + 1);
                        });
        segment.button().setDisable(!isThere);
        segment.button()
                .setAccessibleText(texts.get(
                        "practice.segment",
                        index + 1,
                        texts.get("practice.segment." + (isCurrent && !isEnded(look) ? "current" : look))));
    }

    private static boolean isEnded(String look) {
        return List.of("first", "again", "shown", "missed").contains(look);
    }

    private static List<Region> halves(String... looks) {
        List<Region> halves = new ArrayList<>();
        for (String look : looks) {
            Region half = new Region();
            half.getStyleClass().addAll("segment-part", look);
            HBox.setHgrow(half, Priority.ALWAYS);
            halves.add(half);
        }
        return halves;
    }

    /** The style class of a question; in a test only whether it was answered. */
    private static String look(Round round, Attempt attempt) {
        if (round.isTest()) {
            return attempt.typed().stream().allMatch(String::isBlank) ? "open" : "answered";
        }
        return attempt.outcome()
                .map(outcome -> switch (outcome) {
                    case FIRST -> "first";
                    case AGAIN -> "again";
                    case SHOWN -> "shown";
                    case MISSED -> "missed";
                })
                .orElse(attempt.marked(Checked.Mark.WRONG).isEmpty() ? "open" : "tried");
    }
}
