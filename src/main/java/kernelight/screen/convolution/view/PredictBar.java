package kernelight.screen.convolution.view;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kernelight.screen.convolution.model.PredictModel;
import kernelight.stage.sheet.Narration;
import kernelight.ui.component.Explanation;
import kernelight.ui.text.Texts;
import kernelight.words.Message;

/** Below the stage while the learner is asked: the question, the answer, what is said about it, and the score. */
final class PredictBar extends VBox {
    private final PredictModel model;
    private final Texts texts;
    private final TextField field = new TextField();
    private final Label said = new Label();
    private final Button check;
    private final Button explain;
    private final Button next;
    private final Button hint;
    private final Button steps;

    PredictBar(PredictModel model, Texts texts) {
        super(8);
        this.model = model;
        this.texts = texts;
        getStyleClass().addAll("card", "predict-bar");
        Label asked = new Label();
        asked.textProperty()
                .bind(Bindings.createStringBinding(this::question, model.questionProperty(), texts.languageProperty()));
        asked.getStyleClass().add("predict-question");
        field.accessibleTextProperty().bind(asked.textProperty());
        field.setPrefColumnCount(6);
        field.setOnAction(event -> check());
        field.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                model.end();
                key.consume();
            }
        });
        Explanation.of(field, texts.bind("predict.answer.explained"));
        said.setWrapText(true);
        said.setMinHeight(Region.USE_PREF_SIZE);
        said.getStyleClass().add("sentence");
        check = button("check", this::check);
        hint = button("hint", model::hint);
        explain = button("explain", model::explain);
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
        HBox line = new HBox(8, asked, field, check, next, hint, explain, steps, gap, button("end", model::end));
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(line, said, score);
        model.questionProperty().subscribe(this::show);
        texts.languageProperty().subscribe(() -> show(model.questionProperty().get()));
    }

    private String question() {
        return model.questionProperty()
                .get()
                .map(asked ->
                        texts.get("predict.question", Narration.place(Message.of("convolution.output"), asked.cell())))
                .orElse("");
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
        model.answer(field.getText()).ifPresent(refused -> say(Optional.of(refused)));
        field.selectAll();
    }

    private void show(Optional<PredictModel.Question> question) {
        setVisible(question.isPresent());
        setManaged(question.isPresent());
        if (question.isEmpty()) {
            return;
        }
        PredictModel.Question asked = question.get();
        say(asked.said());
        shown(field, !asked.solved());
        shown(check, !asked.solved());
        shown(hint, !asked.solved());
        shown(steps, !asked.solved());
        shown(explain, asked.explanation().isPresent());
        shown(next, asked.solved());
        if (asked.solved()) {
            next.requestFocus();
        } else if (asked.said().isEmpty()) {
            field.clear();
            field.requestFocus();
        }
    }

    private void say(Optional<Message> message) {
        said.setText(message.map(texts::get).orElse(""));
        shown(said, message.isPresent());
    }

    private static void shown(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
