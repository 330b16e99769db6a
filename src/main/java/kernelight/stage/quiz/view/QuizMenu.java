package kernelight.stage.quiz.view;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import kernelight.stage.quiz.model.QuizModel;
import kernelight.ui.component.Explanation;
import kernelight.ui.text.Texts;

/** Starts a quiz: about one output, all outputs, or their size; in a backward view about one gradient or all. */
public final class QuizMenu extends MenuButton {
    /** @param isBackward whether the stage shows the backward pass */
    public QuizMenu(QuizModel quiz, Texts texts, ObservableValue<Boolean> isBackward) {
        textProperty().bind(texts.bind("predict.name"));
        getStyleClass().add("predict-menu");
        setMinWidth(Region.USE_PREF_SIZE);
        Explanation.of(this, texts.bind("predict.name.explained"));
        for (QuizModel.Scope scope : QuizModel.Scope.values()) {
            MenuItem item = new MenuItem();
            item.textProperty()
                    .bind(Bindings.createStringBinding(
                            () -> texts.get(
                                    isBackward.getValue() && scope != QuizModel.Scope.SIZE
                                            ? "predict.scope.gradient." + scope
                                            : "predict.scope." + scope),
                            isBackward,
                            texts.languageProperty()));
            if (scope == QuizModel.Scope.SIZE) {
                item.visibleProperty().bind(isBackward.map(backward -> !backward));
            }
            item.setOnAction(event -> quiz.begin(scope));
            getItems().add(item);
        }
    }
}
