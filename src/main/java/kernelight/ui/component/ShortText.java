package kernelight.ui.component;

import javafx.scene.control.TextField;

/**
 * Limits what fits into a field for numbers, so that a pasted book does not hold up the window: a field overrides
 * {@code replaceText}, through which everything goes that is typed or pasted. (A text formatter would take the Esc key for
 * itself.)
 */
public final class ShortText {
    /** More than any number needs that is typed here; a longer text is cut, and then refused as no number, or as too long. */
    public static final int LONGEST = 100;

    private ShortText() {}

    /** The beginning of a text that fits into the field in place of the characters from {@code start} to {@code end}. */
    public static String fitting(TextField field, int start, int end, String text) {
        int room = LONGEST - field.getLength() + (end - start);
        return text.length() <= room ? text : text.substring(0, Math.max(0, room));
    }
}
