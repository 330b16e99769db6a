package kernelight.ui.component;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** A number that counts, large, with its name below; how it comes about is in the tooltip. */
public final class Figure extends VBox {
    public Figure(ObservableValue<String> value, ObservableValue<String> name, ObservableValue<String> how) {
        super(2);
        Label number = new Label();
        number.textProperty().bind(value);
        number.getStyleClass().add("figure");
        Label label = new Label();
        label.textProperty().bind(name);
        label.getStyleClass().addAll("muted", "small");
        label.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(number, label);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(how);
        tooltip.setShowDelay(Duration.millis(250));
        Tooltip.install(this, tooltip);
        accessibleTextProperty().bind(how);
    }
}
