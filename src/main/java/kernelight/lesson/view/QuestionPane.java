package kernelight.lesson.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kernelight.exercise.topic.ExerciseId;
import kernelight.lesson.LessonText;
import kernelight.lesson.Question;
import kernelight.ui.component.ButtonFlow;
import kernelight.ui.component.Explanation;
import kernelight.ui.text.SpokenSigns;
import kernelight.ui.text.Texts;

/** The question of a scene: answered here, with a sentence on what is right. */
final class QuestionPane extends VBox {
    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");

    private final Texts texts;
    private final LessonWords words;
    private final Label verdict = wrapped();
    private final Label why = wrapped();
    private final ObservableValue<Boolean> presenting;
    private final Consumer<ExerciseId> practise;
    /** What is asked, and where it is answered; nothing without a question. */
    private List<Node> parts = List.of();

    /**
     * @param presenting whether height is scarce: then one stands beside the other
     * @param practise opens an exercise on the practice screen
     */
    QuestionPane(Texts texts, ObservableValue<Boolean> presenting, Consumer<ExerciseId> practise) {
        super(8);
        this.practise = practise;
        this.presenting = presenting;
        this.texts = texts;
        words = new LessonWords(texts);
        getStyleClass().add("lesson-question");
        verdict.getStyleClass().add("lesson-verdict");
        presenting.subscribe(now -> arrange());
    }

    /** Asks another question, unanswered. */
    void ask(Optional<Question> question) {
        setVisible(question.isPresent());
        setManaged(question.isPresent());
        show(verdict, false);
        show(why, false);
        parts = question.<List<Node>>map(asked -> switch (asked) {
                    case Question.Typed typed -> List.of(text(typed.text()), entry(typed));
                    case Question.Choice choice -> List.of(text(choice.text()), options(choice));
                    case Question.Exercise(ExerciseId id) -> List.of(exercise(id), opens(id));
                })
                .orElse(List.of());
        arrange();
    }

    private void arrange() {
        getChildren().clear();
        boolean hasField = parts.size() > 1 && !(parts.getLast() instanceof ButtonFlow);
        if (presenting.getValue() && hasField) {
            HBox line = new HBox(24);
            line.setAlignment(Pos.CENTER_LEFT);
            line.getChildren().setAll(parts);
            HBox.setHgrow(parts.getLast(), Priority.ALWAYS);
            getChildren().add(line);
        } else {
            getChildren().addAll(parts);
        }
        getChildren().addAll(verdict, why);
    }

    private Label text(LessonText text) {
        Label label = wrapped();
        label.textProperty().bind(words.bind(() -> text));
        label.accessibleTextProperty().bind(SpokenSigns.sentence(texts, words.bind(() -> text)));
        label.getStyleClass().add("lesson-asked");
        return label;
    }

    private Label exercise(ExerciseId id) {
        Label label = wrapped();
        label.textProperty()
                .bind(texts.bind("lesson.question.exercise", id.topic().title(), id.level()));
        label.getStyleClass().add("lesson-asked");
        return label;
    }

    private ButtonFlow opens(ExerciseId id) {
        Button button = new Button();
        button.textProperty().bind(texts.bind("lesson.question.practise"));
        Explanation.of(button, texts.bind("lesson.question.practise.explained"));
        button.getStyleClass().add("choice");
        button.setOnAction(event -> practise.accept(id));
        ButtonFlow flow = new ButtonFlow(8);
        flow.getChildren().setAll(button);
        return flow;
    }

    private Node entry(Question.Typed question) {
        TextField field = new TextField();
        field.getStyleClass().add("lesson-answer");
        Explanation.of(field, SpokenSigns.sentence(texts, words.bind(question::text)));
        field.setPrefColumnCount(8);
        HBox.setHgrow(field, Priority.ALWAYS);
        Runnable check = () -> {
            if (!field.getText().isBlank()) {
                judge(question.accepts(field.getText()), question.why());
            }
        };
        field.setOnAction(event -> check.run());
        Button button = new Button();
        button.textProperty().bind(texts.bind("lesson.question.check"));
        Explanation.of(button, texts.bind("lesson.question.check.explained"));
        button.getStyleClass().add("quiet-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> check.run());
        HBox row = new HBox(8, field, button);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node options(Question.Choice question) {
        ButtonFlow flow = new ButtonFlow(8);
        List<LessonText> options = question.options();
        flow.getChildren()
                .setAll(IntStream.range(0, options.size())
                        .mapToObj(index -> option(options.get(index), index == question.right(), question.why()))
                        .toList());
        return flow;
    }

    private Button option(LessonText text, boolean isRight, LessonText explained) {
        Button button = new Button();
        button.textProperty().bind(words.bind(() -> text));
        Explanation.of(button, SpokenSigns.sentence(texts, words.bind(() -> text)));
        button.getStyleClass().add("choice");
        button.setOnAction(event -> judge(isRight, explained));
        return button;
    }

    /** A wrong answer can be followed by another one; why it is so is said with the right one. */
    private void judge(boolean isRight, LessonText explained) {
        verdict.textProperty().bind(texts.bind(isRight ? "lesson.question.right" : "lesson.question.wrong"));
        verdict.pseudoClassStateChanged(RIGHT, isRight);
        show(verdict, true);
        why.textProperty().bind(Bindings.createStringBinding(() -> words.of(explained), texts.languageProperty()));
        show(why, isRight && !explained.isBlank());
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private static Label wrapped() {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
