package kernelight.screen.practice.view;

import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kernelight.screen.practice.model.Attempt;
import kernelight.screen.practice.model.PracticeModel;
import kernelight.screen.practice.model.PracticeState;
import kernelight.screen.practice.model.Support;
import kernelight.ui.component.ModelChoice;
import kernelight.ui.component.SegmentedChoice;
import kernelight.ui.text.Texts;

/** The question as a heading, what is given in a line below it, and how much of it is done for the learner. */
final class QuestionPane extends VBox {
    private final Texts texts;
    private final Label question = new Label();
    private final GivenLine given;
    private final SegmentedChoice<Support> support;
    private final Label reason = new Label();
    private final Label givenSteps = new Label();

    QuestionPane(PracticeModel model, Texts texts) {
        super(4);
        this.texts = texts;
        getStyleClass().add("question-pane");
        question.getStyleClass().add("question");
        question.setId("practice-question");
        question.setWrapText(true);
        question.setMinHeight(USE_PREF_SIZE);
        given = new GivenLine(texts);
        support = ModelChoice.of(
                texts,
                List.of(Support.values()),
                "practice.support.",
                model.stateProperty().map(state -> state.attempt().support()),
                model::choose);
        support.setId("practice-support");
        support.nameForReaders(texts.bind("practice.support"));
        support.setMaxHeight(USE_PREF_SIZE);
        support.setMinWidth(USE_PREF_SIZE);
        reason.getStyleClass().addAll("muted", "small", "support-reason");
        reason.setWrapText(true);
        reason.setMinHeight(USE_PREF_SIZE);
        givenSteps.getStyleClass().add("given-steps");
        givenSteps.setWrapText(true);
        givenSteps.setMinHeight(USE_PREF_SIZE);
        VBox words = new VBox(4, question, given);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        VBox choice = new VBox(5, support, reason);
        choice.setAlignment(Pos.TOP_RIGHT);
        choice.getStyleClass().add("support-choice");
        HBox row = new HBox(18, words, choice);
        getChildren().addAll(row, givenSteps);
    }

    void show(PracticeState state) {
        Attempt attempt = state.attempt();
        question.setText(texts.get(attempt.exercise().question()));
        given.show(texts.get(attempt.exercise().situation()));
        boolean isTest = state.round().isTest() || state.round().isFinished();
        support.setVisible(!isTest);
        support.setManaged(!isTest);
        reason.setText(isTest ? "" : texts.get(state.support()));
        String steps = attempt.givenSteps().stream().map(texts::get).collect(Collectors.joining(" "));
        givenSteps.setText(steps.isEmpty() ? "" : texts.get("practice.begun", steps));
        givenSteps.setVisible(!steps.isEmpty());
        givenSteps.setManaged(!steps.isEmpty());
    }
}
