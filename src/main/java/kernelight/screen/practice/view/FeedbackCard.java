package kernelight.screen.practice.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import kernelight.exercise.topic.Blank;
import kernelight.screen.practice.model.Attempt;
import kernelight.screen.practice.model.Checked;
import kernelight.screen.practice.model.PracticeModel;
import kernelight.screen.practice.model.PracticeState;
import kernelight.ui.component.ButtonFlow;
import kernelight.ui.component.IconButton;
import kernelight.ui.component.PressedKey;
import kernelight.ui.text.SpokenSigns;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import kernelight.words.LocalizedMessage;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * What is said about the answers, with a sign, in words and in a colour: right, or which mistake it is, drawn where it can
 * be; the hint apart; the steps of the solution; and always a way on.
 */
final class FeedbackCard extends HBox {
    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    /** More would push the buttons out of sight; the others are marked at their blanks. */
    private static final int MOST_EXPLAINED = 2;

    private final PracticeModel model;
    private final Texts texts;
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
        verdict.setText(texts.get(headline(state)));
        sentences
                .getChildren()
                .setAll(sentences(state).stream().map(this::sentence).toList());
        shown(sentences, !sentences.getChildren().isEmpty());
        shown(steps, !isOpen && attempt.exercise().solution().size() > 1);
        stepNumber.setText(texts.get(
                "practice.step",
                attempt.step() + 1,
                attempt.exercise().solution().size()));
        previousStep.setDisable(!attempt.hasPreviousStep());
        nextStep.setDisable(!attempt.hasNextStep());
        shown(check, isOpen && !isTest && !isWrong);
        shown(tryAgain, !isReview && (isWrong || attempt.status() == Attempt.Status.SHOWN && isAsked(attempt)));
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

    private static boolean isAsked(Attempt attempt) {
        return attempt.asked().findAny().isPresent();
    }

    private void primary(Button main) {
        for (Button button : List.of(check, tryAgain, showSteps, next, summary)) {
            button.getStyleClass().setAll("button", button == main ? "primary-button" : "quiet-button");
        }
    }

    private LocalizedMessage headline(PracticeState state) {
        Attempt attempt = state.attempt();
        if (state.round().isTest()) {
            return LocalizedMessage.of("practice.test.open");
        }
        return switch (attempt.status()) {
            case SOLVED ->
                attempt.tries() <= 1 && !attempt.hinted()
                        ? LocalizedMessage.of("practice.right.first")
                        : LocalizedMessage.of("practice.right.again", attempt.tries());
            case SHOWN ->
                state.round().isFinished()
                        ? LocalizedMessage.of("practice.review.wrong")
                        : LocalizedMessage.of(isAsked(attempt) ? "practice.solution" : "practice.example");
            case OPEN -> openHeadline(attempt);
        };
    }

    private static LocalizedMessage openHeadline(Attempt attempt) {
        List<Integer> wrong = attempt.marked(Checked.Mark.WRONG);
        int right = attempt.marked(Checked.Mark.RIGHT).size();
        int asked = (int) attempt.asked().count();
        if (wrong.size() == 1 && asked == 1) {
            return LocalizedMessage.of("practice.wrong.one", written(attempt, wrong.getFirst()));
        }
        if (!wrong.isEmpty()) {
            return LocalizedMessage.of("practice.wrong.some", right, asked, wrong.size());
        }
        boolean isUnclear = !attempt.marked(Checked.Mark.COARSE).isEmpty()
                || !attempt.marked(Checked.Mark.UNREADABLE).isEmpty();
        if (isUnclear) {
            return right > 0
                    ? LocalizedMessage.of("practice.goOn", right, asked)
                    : LocalizedMessage.of("practice.unclear");
        }
        return LocalizedMessage.of(
                attempt.isAskedInTable()
                        ? "practice.open.table"
                        : attempt.blanks().stream().allMatch(Blank.Choice.class::isInstance)
                                ? "practice.open.choice"
                                : "practice.open.line");
    }

    /** What was typed; of a choice nothing more than that. */
    private static Object written(Attempt attempt, int blank) {
        return attempt.blanks().get(blank) instanceof Blank.Choice choice
                ? choice.options().stream()
                        .filter(option -> option.name().equals(attempt.typed().get(blank)))
                        .map(Blank.Option::words)
                        .findFirst()
                        .orElseThrow()
                : attempt.typed().get(blank).strip().replace('-', '−');
    }

    private List<String> sentences(PracticeState state) {
        Attempt attempt = state.attempt();
        List<String> words = new ArrayList<>();
        if (state.round().isTest()) {
            return words;
        }
        if (!attempt.isOpen()) {
            if (state.round().isFinished() && attempt.status() == Attempt.Status.SHOWN) {
                words.addAll(explained(attempt, 1));
            }
            List<LocalizedMessage> read = attempt.readSteps();
            words.add(texts.get(read.getLast()));
            return words;
        }
        words.addAll(explained(attempt, MOST_EXPLAINED));
        return words;
    }

    /** What is said about the blanks that are not right. */
    private List<String> explained(Attempt attempt, int most) {
        boolean isOne = attempt.asked().count() == 1;
        List<Integer> all = attempt.asked()
                .filter(blank -> attempt.checks().get(blank).words().isPresent())
                .filter(blank -> attempt.checks().get(blank).mark() == Checked.Mark.WRONG
                        || attempt.marked(Checked.Mark.WRONG).isEmpty())
                .toList();
        Map<String, List<String>> places = new LinkedHashMap<>();
        for (int blank : all) {
            String why = texts.get(attempt.checks().get(blank).words().orElseThrow());
            places.computeIfAbsent(why, same -> new ArrayList<>())
                    .add(texts.get(attempt.blanks().get(blank).label()));
        }
        List<String> words = new ArrayList<>();
        places.entrySet().stream()
                .limit(most)
                .map(entry -> isOne
                        ? entry.getKey()
                        : texts.get("practice.wrong.at", String.join("; ", entry.getValue()), entry.getKey()))
                .forEach(words::add);
        if (places.size() > most && most > 1) {
            words.add(texts.get("practice.wrong.more"));
        }
        return words;
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
