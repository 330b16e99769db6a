package kernelight.ui.component;

import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;

/** Limits what fits into a field for numbers, so that a pasted book does not hold up the window. */
public final class LimitedLength {
    /** More than any number needs that is typed here; a longer text is cut, and then refused as no number, or as too long. */
    public static final int LONGEST = 100;

    private LimitedLength() {}

    /** Cuts what is typed or pasted into the field beyond {@link #LONGEST} characters. */
    public static void of(TextField field) {
        field.setTextFormatter(new TextFormatter<>(change -> {
            int excess = change.getControlNewText().length() - LONGEST;
            if (excess > 0) {
                String added = change.getText();
                change.setText(added.substring(0, Math.max(0, added.length() - excess)));
                int end = change.getRangeStart() + change.getText().length();
                change.setCaretPosition(end);
                change.setAnchor(end);
            }
            return change;
        }));
    }
}
