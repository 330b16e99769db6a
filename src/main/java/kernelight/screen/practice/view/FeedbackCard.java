package kernelight.screen.practice.view;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kernelight.screen.practice.model.Attempt;
import kernelight.screen.practice.model.Checked;
import kernelight.screen.practice.model.PracticeModel;
import kernelight.screen.practice.model.PracticeState;
import kernelight.ui.component.ButtonFlow;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.IconButton;
import kernelight.ui.component.PressedKey;
import kernelight.ui.text.SpokenSigns;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * What is said about the answers, with a sign, in words and in a colour: right, or which mistake it is, drawn where it can
 * be; the hint apart; the steps of the solution; and always a way on.
 */
final class FeedbackCard extends HBox {
    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final PracticeModel model;
    private final Texts texts;
    private final FeedbackWords words;
    private final Runnable toAnswers;
    private final HBox headline = new HBox(10);
    private final Label verdict = new Label();
    private final VBox sentences = new VBox(4);
    private final HBox steps = new HBox(8);
    private final Label stepNumber = new Label();
    private final IconButton previousStep;
    private final IconButton nextStep;
    private final Button check;
    private final Button tryAgain;
    private final Button showSteps;
    private final Button next;
    private final Button summary;
    private final Button handIn;
    private final VBox hintPart = new VBox(6);
    private final Hyperlink askForHint = new Hyperlink();
    private final Label hint = new Label();
    private final HBox picture = new HBox();

    FeedbackCard(PracticeModel model, Texts texts, Runnable toAnswers) {
        super(24);
        this.model = model;
        this.texts = texts;
        words = new FeedbackWords(texts);
        this.toAnswers = toAnswers;
        getStyleClass().addAll("card", "feedback-card");
        verdict.getStyleClass().add("feedback-verdict");
        verdict.setId("practice-verdict");
        verdict.setWrapText(true);
        verdict.setMinHeight(USE_PREF_SIZE);
        headline.setAlignment(Pos.CENTER_LEFT);
        previousStep = new IconButton(Feather.CHEVRON_LEFT, texts.bind("practice.previousStep"), model::previousStep);
        nextStep = new IconButton(Feather.CHEVRON_RIGHT, texts.bind("practice.nextStep"), model::nextStep);
        firesOnEnter(previousStep);
        firesOnEnter(nextStep);
        previousStep.setId("previous-step");
        nextStep.setId("next-step");
        stepNumber.getStyleClass().add("muted");
        stepNumber.setMinWidth(Region.USE_PREF_SIZE);
        steps.setAlignment(Pos.CENTER_LEFT);
        steps.getChildren().addAll(previousStep, stepNumber, nextStep);
        check = button("check", Feather.CHECK, this::check);
        tryAgain = button("tryAgain", Feather.ROTATE_CCW, this::tryAgain);
        showSteps = button("showSteps", Feather.LIST, model::showSteps);
        next = button("next", Feather.ARROW_RIGHT, model::next);
        summary = button("backToSummary", Feather.LIST, model::summarize);
        handIn = button("test.handIn", Feather.CHECK_SQUARE, model::handIn);
        ButtonFlow buttons = new ButtonFlow(10, steps, check, tryAgain, showSteps, next, summary, handIn);
        buttons.getStyleClass().add("feedback-buttons");
        VBox said = new VBox(8, headline, sentences, buttons);
        said.setMinWidth(0);
        HBox.setHgrow(said, Priority.ALWAYS);
        picture.setAlignment(Pos.CENTER);
        picture.getStyleClass().add("mistake-picture");
        hintPart.getStyleClass().add("hint-part");
        Label title = new Label();
        title.textProperty().bind(texts.bind("practice.hint"));
        title.getStyleClass().add("hint-title");
        title.setGraphic(new FontIcon(Feather.HELP_CIRCLE));
        askForHint.textProperty().bind(texts.bind("practice.showHint"));
        askForHint.setId("practice-ask-hint");
        Explanation.of(askForHint, texts.bind("practice.showHint.explained"));
        askForHint.setWrapText(true);
        askForHint.setOnAction(event -> {
            model.hint();
            toAnswers.run();
        });
        hint.setId("practice-hint");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        hintPart.getChildren().addAll(title, askForHint, hint);
        getChildren().addAll(said, picture, hintPart);
    }

    private Button button(String name, Feather icon, Runnable action) {
        Button button = new Button();
        button.textProperty().bind(texts.bind("practice." + name));
        button.setGraphic(new FontIcon(icon));
        button.setId("practice-" + name);
        button.getStyleClass().add("quiet-button");
        button.setMinHeight(USE_PREF_SIZE);
        Explanation.of(button, texts.bind("practice." + name + ".explained"));
        button.setOnAction(event -> action.run());
        firesOnEnter(button);
        return button;
    }

    /** Who has answered with Enter goes on with it, too. */
    static void firesOnEnter(Button button) {
        button.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (PressedKey.code(key) == KeyCode.ENTER) {
                button.fire();
                key.consume();
            }
        });
    }

    private void check() {
        model.check();
        if (model.now().attempt().isOpen()) {
            toAnswers.run();
        }
    }

    private void tryAgain() {
        model.tryAgain();
        toAnswers.run();
    }

    /** The next thing to do has the focus, once the answer may be seen. */
    void focusNext() {
        (summary.isVisible() ? summary : next).requestFocus();
    }

    void show(PracticeState state, Palette palette) {
        Attempt attempt = state.attempt();
        boolean isTest = state.round().isTest();
        boolean isOpen = attempt.isOpen();
        boolean isReview = state.round().isFinished();
        boolean isWrong = isOpen && !attempt.marked(Checked.Mark.WRONG).isEmpty();
        boolean isRight = attempt.status() == Attempt.Status.SOLVED;
        pseudoClassStateChanged(RIGHT, isRight && !isTest);
        pseudoClassStateChanged(WRONG, isWrong || isReview && !isRight);
        headline.getChildren().setAll(verdict);
        Checked.Mark mark =
                isRight ? Checked.Mark.RIGHT : isWrong || isReview && !isRight ? Checked.Mark.WRONG : Checked.Mark.NONE;
        if (mark != Checked.Mark.NONE) {
            headline.getChildren().addFirst(new VerdictSign(mark));
        }
        verdict.setText(texts.get(words.headline(state)));
        sentences
                .getChildren()
                .setAll(words.sentences(state).stream().map(this::sentence).toList());
        shown(sentences, !sentences.getChildren().isEmpty());
        shown(steps, !isOpen && attempt.exercise().solution().size() > 1);
        stepNumber.setText(texts.get(
                "practice.step",
                attempt.step() + 1,
                attempt.exercise().solution().size()));
        previousStep.setDisable(!attempt.hasPreviousStep());
        nextStep.setDisable(!attempt.hasNextStep());
        shown(check, isOpen && !isTest && !isWrong);
        shown(
                tryAgain,
                !isReview && (isWrong || attempt.status() == Attempt.Status.SHOWN && FeedbackWords.isAsked(attempt)));
        shown(showSteps, isOpen && !isTest);
        shown(next, !isOpen && !isReview);
        shown(summary, isReview);
        shown(handIn, isTest);
        primary(isWrong ? tryAgain : isOpen ? check : isReview ? summary : next);
        shown(hintPart, isOpen && !isTest);
        shown(askForHint, !attempt.hinted());
        hint.setText(attempt.hinted() ? texts.get(attempt.exercise().hint()) : "");
        hint.setAccessibleText(SpokenSigns.sentence(texts, hint.getText()));
        shown(hint, attempt.hinted());
        picture.getChildren().clear();
        if (isWrong) {
            attempt.marked(Checked.Mark.WRONG).stream()
                    .flatMap(blank -> MistakePane.of(attempt, blank, texts, palette).stream())
                    .findFirst()
                    .ifPresent(picture.getChildren()::add);
        }
        shown(picture, !picture.getChildren().isEmpty());
    }

    private void primary(Button main) {
        for (Button button : List.of(check, tryAgain, showSteps, next, summary)) {
            button.getStyleClass().setAll("button", button == main ? "primary-button" : "quiet-button");
        }
    }

    private Label sentence(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add("feedback-sentence");
        label.setAccessibleText(SpokenSigns.sentence(texts, words));
        return label;
    }

    private static void shown(Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }
}
