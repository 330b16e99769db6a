package kernelight.stage.quiz.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
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
import kernelight.ui.text.Texts;
import kernelight.words.Message;

/**
 * Below the stage while the learner is asked: the question, the answer, what is said about it, how a size is worked out,
 * and the score.
 */
public final class QuizBar extends VBox {
    private static final int DIGITS = 6;
    private static final int DIGITS_OF_A_SIZE = 3;

    private final QuizModel model;
    private final Texts texts;
    private final Runnable toStage;
    private final HBox answers = new HBox(8);
    private final List<TextField> fields = new ArrayList<>();
    private final Label said = new Label();
    private final Node workedSize;
    private final Button check;
    private final Button explain;
    private final Button next;
    private final Button hint;
    private final Button steps;
    private Optional<Question> shown = Optional.empty();

    /**
     * @param workedSize how the output's size is worked out, to be shown afterwards
     * @param toStage where the keys go when the learner is no longer asked
     */
    public QuizBar(QuizModel model, Node workedSize, Texts texts, Runnable toStage) {
        super(8);
        this.model = model;
        this.workedSize = workedSize;
        this.texts = texts;
        this.toStage = toStage;
        getStyleClass().addAll("card", "predict-bar");
        Label asked = new Label();
        asked.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.questionProperty()
                                .get()
                                .map(question -> texts.get(question.asked()))
                                .orElse(""),
                        model.questionProperty(),
                        texts.languageProperty()));
        asked.getStyleClass().add("predict-question");
        asked.setMinWidth(Region.USE_PREF_SIZE);
        answers.setAlignment(Pos.CENTER_LEFT);
        addEventHandler(KeyEvent.KEY_PRESSED, this::handleKey); // a field in focus keeps its keys to itself
        said.setWrapText(true);
        said.setMinHeight(Region.USE_PREF_SIZE);
        said.getStyleClass().add("sentence");
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
        HBox end = new HBox(8, score, gap, button("end", model::end)); // beside the others the answer had no room
        end.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(line, said, workedSize, end);
        model.questionProperty().subscribe(this::show);
    }

    /** Esc ends the questions for whoever is at them. */
    public void handleKey(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE && isFocusWithin()) {
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
        model.answer(typed).ifPresent(refused -> say(Optional.of(refused)));
        answerAgain();
    }

    /** Its button goes, and the next one would give the answer away to whoever presses a key once more. */
    private void explain() {
        model.explain();
        answerAgain();
    }

    /** After whatever was said, another answer can be typed at once. */
    private void answerAgain() {
        if (shown.filter(Question::isSolved).isPresent()) {
            return;
        }
        if (fields.stream().noneMatch(Node::isFocused)) {
            fields.getFirst().requestFocus();
        }
        fields.getFirst().selectAll();
    }

    private void show(Optional<Question> question) {
        boolean another = !question.map(Question::asked).equals(shown.map(Question::asked));
        shown = question;
        if (question.isEmpty() && isFocusWithin()) {
            toStage.run();
        }
        shown(this, question.isPresent());
        if (question.isEmpty()) {
            return;
        }
        Question asked = question.get();
        if (another) {
            ask(asked.fields());
        }
        say(asked.said());
        shown(answers, !asked.isSolved());
        shown(check, !asked.isSolved());
        shown(hint, !asked.isSolved());
        shown(steps, !asked.isSolved());
        shown(explain, asked.explanation().isPresent());
        shown(next, asked.isSolved());
        shown(workedSize, asked.isSolved() && asked.isAboutSize());
        if (asked.isSolved()) {
            next.requestFocus();
        } else if (asked.said().isEmpty()) {
            fields.getFirst().requestFocus();
        }
    }

    /** A field for each number; with its name where there are several. */
    private void ask(List<Message> names) {
        answers.getChildren().clear();
        fields.clear();
        for (Message name : names) {
            TextField field = new TextField();
            field.setPrefColumnCount(names.size() == 1 ? DIGITS : DIGITS_OF_A_SIZE);
            field.accessibleTextProperty()
                    .bind(Bindings.createStringBinding(() -> texts.get(name), texts.languageProperty()));
            Explanation.of(field, texts.bind("predict.answer.explained"));
            boolean last = fields.size() == names.size() - 1;
            field.setOnAction(event -> entered(last));
            fields.add(field);
            if (names.size() > 1) {
                Label label = new Label();
                label.textProperty().bind(field.accessibleTextProperty());
                answers.getChildren().add(label);
            }
            answers.getChildren().add(field);
        }
    }

    /** Enter goes on to what is still empty; where nothing is, it checks. */
    private void entered(boolean last) {
        Optional<TextField> empty =
                fields.stream().filter(field -> field.getText().isBlank()).findFirst();
        if (last || empty.isEmpty()) {
            check();
        } else {
            empty.get().requestFocus();
        }
    }

    private void say(Optional<Message> message) {
        said.textProperty().unbind();
        message.ifPresent(words -> said.textProperty().bind(texts.bind(words)));
        shown(said, message.isPresent());
    }

    private static void shown(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
