package kernelight.screen.filters.view;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import kernelight.screen.filters.model.FiltersModel;
import kernelight.ui.component.Explanation;
import kernelight.ui.text.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A step of the chain behind its arrow: its name and what comes out of it; a click shows it. */
final class ChainStep extends HBox {
    private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("shown");

    private final Texts texts;
    private final Label name = new Label();
    private final Label size = new Label();
    private final Button button = new Button();

    ChainStep(FiltersModel model, Texts texts, int index, boolean isShown) {
        super(6);
        this.texts = texts;
        setAlignment(Pos.CENTER_LEFT);
        FontIcon arrow = new FontIcon(Feather.ARROW_RIGHT);
        arrow.getStyleClass().add("filters-arrow");
        name.getStyleClass().addAll("filters-step-name", "one-line");
        size.getStyleClass().addAll("muted", "filters-step-size", "one-line");
        button.setGraphic(new VBox(name, size));
        button.getStyleClass().add("filters-step");
        button.pseudoClassStateChanged(SHOWN, isShown);
        Explanation.of(button, texts.bind("filters.step.explained"));
        button.setOnAction(event -> model.lookAtStep(index));
        HBox both = new HBox(button);
        both.setAlignment(Pos.CENTER_LEFT);
        if (index > 0 && isShown) {
            both.getChildren().add(remove(model, index));
        }
        getChildren().addAll(arrow, both);
    }

    private Button remove(FiltersModel model, int index) {
        Button remove = new Button();
        remove.setGraphic(new FontIcon(Feather.X));
        remove.getStyleClass().add("filters-remove");
        StringBinding words = Bindings.createStringBinding(
                () -> texts.get("filters.step.remove", name.getText()), name.textProperty(), texts.languageProperty());
        remove.accessibleTextProperty().bind(words);
        Explanation.of(remove, words);
        remove.setOnAction(event -> model.removeStep(index));
        return remove;
    }

    /** @param made the size of what comes out */
    void say(int index, String filter, String made) {
        name.setText(filter);
        size.setText(made);
        button.setAccessibleText(texts.get("filters.step.name", index + 1, filter, made));
    }
}
