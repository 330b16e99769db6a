package kernelight.ui.component;

import javafx.scene.control.TextField;

/** A field that shows a number until another one is typed, and takes that over when it is finished. */
public final class TypedNumber extends TextField {
    private String shown = "";

    /** Shows the number as it is, in place of what was typed. */
    void show(String number) {
        shown = number;
        setText(number);
    }

    /** Whether something was typed that is not taken over yet. */
    public boolean isBeingTyped() {
        return !getText().equals(shown);
    }
}
