package kernelight.screen.pooling.view;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kernelight.screen.pooling.model.PoolingModel;
import kernelight.screen.pooling.model.PoolingView;
import kernelight.screen.pooling.model.ShiftDirection;
import kernelight.stage.quiz.model.QuizModel;
import kernelight.stage.quiz.view.QuizMenu;
import kernelight.ui.component.ModelChoice;
import kernelight.ui.component.ShownWhen;
import kernelight.ui.component.TwoEnds;
import kernelight.ui.text.Texts;

/**
 * The bar above the stage: the choice of the view and, for the comparison, the direction of the shift and what it
 * changes.
 */
final class ViewBar extends VBox {
    private static final double GAP = 16;

    private final PoolingModel model;
    private final Texts texts;

    ViewBar(PoolingModel model, QuizModel quiz, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("view-bar");
        TwoEnds line = new TwoEnds();
        line.atLeft(views());
        line.atRight(shift(), quizMenu(quiz));
        getChildren().add(line); // not in a BorderPane: that measures its top without its own padding
    }

    private Node views() {
        return ModelChoice.of(
                texts, List.of(PoolingView.values()), "pooling.view.", model.viewProperty(), model::showView);
    }

    private Node quizMenu(QuizModel quiz) {
        ObservableValue<Boolean> backward = model.viewProperty().map(view -> view == PoolingView.BACKWARD);
        QuizMenu menu = new QuizMenu(quiz, texts, backward);
        ShownWhen.when(
                model.viewProperty().map(view -> view == PoolingView.SLIDING || view == PoolingView.BACKWARD), menu);
        return menu;
    }

    private Node shift() {
        Region choice = ModelChoice.of(
                texts, List.of(ShiftDirection.values()), "pooling.shift.", model.shiftProperty(), model::shift);
        choice.setMinWidth(USE_PREF_SIZE); // the sentence beside it is wrapped instead
        Label facts = new Label();
        facts.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.get(model.shiftFactsProperty().get().sentence()),
                        model.shiftFactsProperty(),
                        texts.languageProperty()));
        sentence(facts);
        HBox row = new HBox(GAP, choice, facts);
        row.setAlignment(Pos.CENTER_LEFT);
        ShownWhen.when(model.viewProperty().map(view -> view == PoolingView.SHIFTED), row);
        return row;
    }

    private void sentence(Label label) {
        label.getStyleClass().addAll("muted", "small");
        label.setWrapText(true);
        label.maxWidthProperty().bind(widthProperty().subtract(3 * GAP));
    }
}
