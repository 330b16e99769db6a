package kernelight.stage.quiz.view;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import kernelight.stage.quiz.model.QuizModel;
import kernelight.ui.component.Explanation;
import kernelight.ui.text.Texts;

/** Starts a quiz: about one output, all outputs, or their size. */
public final class QuizMenu extends MenuButton {
    public QuizMenu(QuizModel quiz, Texts texts) {
        textProperty().bind(texts.bind("predict.name"));
        getStyleClass().add("predict-menu");
        setMinWidth(Region.USE_PREF_SIZE);
        Explanation.of(this, texts.bind("predict.name.explained"));
        for (QuizModel.Scope scope : QuizModel.Scope.values()) {
            MenuItem item = new MenuItem();
            item.textProperty().bind(texts.bind("predict.scope." + scope));
            item.setOnAction(event -> quiz.begin(scope));
            getItems().add(item);
        }
    }
}
