package kernelight.stage.quiz.view;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import kernelight.stage.quiz.model.QuizModel;
import kernelight.ui.component.Explanation;
import kernelight.ui.text.Texts;

/** Begins to ask the learner: for one output, for all, or for their size. */
public final class QuizMenu extends MenuButton {
    public QuizMenu(QuizModel predict, Texts texts) {
        textProperty().bind(texts.bind("predict.name"));
        getStyleClass().add("predict-menu");
        setMinWidth(Region.USE_PREF_SIZE);
        Explanation.of(this, texts.bind("predict.name.explained"));
        for (QuizModel.Scope scope : QuizModel.Scope.values()) {
            MenuItem item = new MenuItem();
            item.textProperty().bind(texts.bind("predict.scope." + scope));
            item.setOnAction(event -> predict.begin(scope));
            getItems().add(item);
        }
    }
}
