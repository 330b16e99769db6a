package kernelight.ui.component;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** A button that is only a picture; its words are in the tooltip and for screen readers. */
public final class IconButton extends Button {
    private final FontIcon icon;

    public IconButton(Ikon picture, ObservableValue<String> words, Runnable action) {
        icon = new FontIcon(picture);
        setGraphic(icon);
        getStyleClass().add("icon-button");
        accessibleTextProperty().bind(words);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(words);
        tooltip.setShowDelay(Duration.millis(400));
        setTooltip(tooltip);
        setOnAction(event -> action.run());
    }

    /** Shows another picture, for a button whose meaning changes (play, pause). */
    public void setPicture(Ikon picture) {
        icon.setIconCode(picture);
    }
}
