package kernelight.ui.component;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
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
        Explanation.of(this, words);
        setOnAction(event -> action.run());
    }

    /** Shows another picture, for a button whose meaning changes (play, pause). */
    public void setPicture(Ikon picture) {
        icon.setIconCode(picture);
    }
}
