package kernelight.stage.quiz.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kernelight.stage.quiz.model.Question;
import kernelight.stage.quiz.model.QuizModel;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.PressedKey;
import kernelight.ui.text.SpokenSigns;
import kernelight.ui.text.Texts;
import kernelight.words.LocalizedMessage;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Shown below the stage during a quiz: the question, the answer, whether it was right, the feedback, how a size is worked
 * out, and the score.
 */
public final class QuizBar extends VBox {
    private static final int DIGITS = 6;
    private static final int DIGITS_OF_A_SIZE = 3;
    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final QuizModel model;
    private final Texts texts;
    private final Runnable toStage;
    private final Label asked = new Label();
    private final HBox answers = new HBox(8);
    private final List<AnswerField> fields = new ArrayList<>();
    private final Label verdict = new Label();
    private final FontIcon mark = new FontIcon();
    private final Label feedback = new Label();
    private final Node workedSize;
    private final Button check;
    private final Button explain;
    private final Button next;
    private final Button hint;
    private final Button steps;
    private final Button renew;
    private Optional<Question> shown = Optional.empty();

    /**
     * @param workedSize how the output's size is worked out, to be shown afterwards
     * @param toStage gives the keyboard focus to the stage when the quiz ends
     */
    public QuizBar(QuizModel model, Node workedSize, Texts texts, Runnable toStage) {
        super(8);
        this.model = model;
        this.workedSize = workedSize;
        this.texts = texts;
        this.toStage = toStage;
        getStyleClass().addAll("card", "predict-bar");
        asked.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.questionProperty()
                                .get()
                                .map(question -> texts.get(question.asked()))
                                .orElse(""),
                        model.questionProperty(),
                        texts.languageProperty()));
        speakAs(asked);
        asked.getStyleClass().add("predict-question");
        asked.setMinWidth(Region.USE_PREF_SIZE);
        answers.setAlignment(Pos.CENTER_LEFT);
        addEventHandler(KeyEvent.KEY_PRESSED, this::handleKey); // a focused text field keeps its keys
        feedback.setWrapText(true);
        verdict.getStyleClass().add("verdict");
        verdict.setGraphic(mark);
        verdict.setMinWidth(Region.USE_PREF_SIZE);
        verdict.setMinHeight(Region.USE_PREF_SIZE);
        feedback.setMinHeight(Region.USE_PREF_SIZE);
        feedback.getStyleClass().add("sentence");
        check = button("check", this::check);
        hint = button("hint", model::hint);
        explain = button("explain", this::explain);
        steps = button("showSteps", model::showSteps);
        next = button("next", model::next);
        Label score = new Label();
        score.getStyleClass().addAll("muted", "small");
        score.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.get(
                                "predict.score",
                                model.scoreProperty().get().solved(),
                                model.scoreProperty().get().rightAtFirst()),
                        model.scoreProperty(),
                        texts.languageProperty()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(8, asked, answers, check, next, hint, explain, steps);
        line.setAlignment(Pos.CENTER_LEFT);
        renew = button("renew", model::renewNumbers);
        HBox said = new HBox(8, verdict, feedback);
        said.setAlignment(Pos.TOP_LEFT);
        HBox.setHgrow(feedback, Priority.ALWAYS);
        HBox end =
                new HBox(8, score, gap, renew, button("end", model::end)); // beside the others the answer had no room
        end.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(line, said, workedSize, end);
        next.accessibleTextProperty()
                .bind(Bindings.createStringBinding(
                        () -> spoken(next.getText()), next.textProperty(), verdict.textProperty()));
        model.questionProperty().subscribe(this::show);
    }

    /** Esc ends the quiz if the focus is in this bar. */
    public void handleKey(KeyEvent key) {
        if (PressedKey.code(key) == KeyCode.ESCAPE && isFocusWithin()) {
            model.end();
            key.consume();
        }
    }

    private Button button(String name, Runnable action) {
        Button button = new Button();
        button.textProperty().bind(texts.bind("predict." + name));
        button.getStyleClass().add("small-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        Explanation.of(button, texts.bind("predict." + name + ".explained"));
        button.setOnAction(event -> action.run());
        return button;
    }

    private void check() {
        List<String> typed = fields.stream().map(TextField::getText).toList();
        model.answer(typed).ifPresent(refused -> showFeedback(Optional.of(refused), Question.Mark.NONE));
        answerAgain();
    }

    /**
     * The explain button disappears; the focus must not move on to the next one, which would reveal the answer at
     * another key press.
     */
    private void explain() {
        model.explain();
        answerAgain();
    }

    /** Moves the focus back to the field, so that another answer can be typed at once. */
    private void answerAgain() {
        if (shown.filter(Question::isSolved).isPresent()) {
            return;
        }
        fields.stream()
                .filter(Node::isFocused)
                .findFirst()
                .ifPresentOrElse(AnswerField::sayAgain, () -> fields.getFirst().requestFocus());
        fields.getFirst().selectAll();
    }

    private void show(Optional<Question> question) {
        boolean isNew = !question.map(Question::asked).equals(shown.map(Question::asked));
        shown = question;
        if (question.isEmpty() && isFocusWithin()) {
            toStage.run();
        }
        shown(this, question.isPresent());
        if (question.isEmpty()) {
            return;
        }
        Question asked = question.get();
        if (isNew) {
            ask(asked.fields());
        }
        showFeedback(asked.feedback(), asked.mark());
        shown(answers, !asked.isSolved());
        shown(check, !asked.isSolved());
        shown(hint, !asked.isSolved());
        shown(steps, !asked.isSolved());
        shown(explain, asked.explanation().isPresent());
        shown(next, asked.isSolved());
        shown(renew, !asked.isAboutSize());
        shown(workedSize, asked.isSolved() && asked.isAboutSize());
        if (asked.isSolved()) {
            next.requestFocus();
        } else if (asked.feedback().isEmpty()) {
            fields.getFirst().requestFocus();
        }
    }

    /** A field for each number; with its name where there are several. */
    private void ask(List<LocalizedMessage> names) {
        answers.getChildren().clear();
        fields.clear();
        asked.setLabelFor(null);
        for (LocalizedMessage name : names) {
            AnswerField field = new AnswerField();
            field.setPrefColumnCount(names.size() == 1 ? DIGITS : DIGITS_OF_A_SIZE);
            Explanation.of(field, texts.bind("predict.answer.explained"));
            boolean last = fields.size() == names.size() - 1;
            field.setOnAction(event -> entered(last));
            fields.add(field);
            if (names.size() == 1) {
                asked.setLabelFor(field);
            } else {
                Label label = new Label();
                label.textProperty().bind(texts.bind(name));
                speakAs(label);
                label.setLabelFor(field);
                answers.getChildren().add(label);
            }
            answers.getChildren().add(field);
        }
    }

    /** Enter moves on to the next empty field; if there is none, it checks the answer. */
    private void entered(boolean last) {
        Optional<AnswerField> empty =
                fields.stream().filter(field -> field.getText().isBlank()).findFirst();
        if (last || empty.isEmpty()) {
            check();
        } else {
            empty.get().requestFocus();
        }
    }

    /** "Wrong." with a cross before what is said about it; with a check, that it is right. */
    private void showFeedback(Optional<LocalizedMessage> message, Question.Mark given) {
        boolean right = given == Question.Mark.RIGHT;
        boolean wrong = given == Question.Mark.WRONG;
        say(verdict, right ? message : wrong ? Optional.of(LocalizedMessage.of("predict.wrong")) : Optional.empty());
        say(feedback, right ? Optional.empty() : message);
        if (right || wrong) {
            mark.setIconCode(right ? Feather.CHECK : Feather.X);
        }
        verdict.pseudoClassStateChanged(RIGHT, right);
        verdict.pseudoClassStateChanged(WRONG, wrong);
    }

    private void say(Label label, Optional<LocalizedMessage> message) {
        label.textProperty().unbind();
        label.setText("");
        message.ifPresent(words -> label.textProperty().bind(texts.bind(words)));
        shown(label, message.isPresent());
    }

    /**
     * Screen readers say the label of a field before what is typed into it, so the label also has what was said about
     * the last answer.
     */
    private void speakAs(Label label) {
        label.accessibleTextProperty()
                .bind(Bindings.createStringBinding(
                        () -> spoken(label.getText()),
                        label.textProperty(),
                        verdict.textProperty(),
                        feedback.textProperty()));
    }

    /** What a screen reader says of a control that has the focus: first what was said about the last answer. */
    private String spoken(String name) {
        return SpokenSigns.sentence(
                texts,
                Stream.of(verdict.getText(), feedback.getText(), name)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" ")));
    }

    private static void shown(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
