package kernelight.ui.component;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;

/** A sentence about what is wrong, right below where it was entered; takes no room while there is nothing to say. */
public final class MessageLine extends Label {
    public MessageLine() {
        getStyleClass().add("message");
        setWrapText(true);
        setMaxWidth(Double.MAX_VALUE);
        setMinHeight(USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.TEXT);
        clear();
    }

    public void say(String sentence) {
        setText(sentence);
        setVisible(true);
        setManaged(true);
    }

    public void clear() {
        setText("");
        setVisible(false);
        setManaged(false);
    }
}
