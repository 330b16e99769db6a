package kernelight.ui.component;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** A screen's name with a few words about what it shows. */
public final class Heading extends HBox {
    public Heading(ObservableValue<String> title, ObservableValue<String> subtitle) {
        super(10);
        setAlignment(Pos.BASELINE_LEFT);
        Label name = label(title, "screen-title");
        name.setMinWidth(USE_PREF_SIZE); // the subtitle may be shortened, the name may not
        getChildren().addAll(name, label(subtitle, "screen-subtitle"));
        setMaxHeight(USE_PREF_SIZE);
    }

    private static Label label(ObservableValue<String> text, String styleClass) {
        Label label = new Label();
        label.textProperty().bind(text);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
