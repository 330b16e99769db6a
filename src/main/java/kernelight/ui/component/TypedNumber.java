package kernelight.ui.component;

import javafx.scene.control.TextField;

/** A field that shows a number and knows whether another one is being typed. */
public final class TypedNumber extends TextField {
    private String shown = "";

    /** Shows the number, in place of what was typed. */
    void show(String number) {
        shown = number;
        setText(number);
    }

    /** Whether something was typed that has not been accepted yet. */
    public boolean isBeingTyped() {
        return !getText().equals(shown);
    }
}
