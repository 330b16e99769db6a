package kernelight.ui.component;

import java.util.Locale;
import java.util.OptionalInt;
import javafx.scene.input.KeyEvent;

/**
 * The digits that are pressed, without Shift also on a French keyboard, whose row of digits writes other signs.
 *
 * <p>JavaFX does not say which layout a keyboard has, and on Linux not even the position of a key. Other layouts have keys
 * of their own for most of the French signs: {@code -} and {@code '} nearly all, {@code é}, {@code è}, {@code ç} and
 * {@code à} those of neighbouring languages. So such a sign is a digit only on a keyboard that has turned out to be French:
 * only there is one of {@code & " ( _} written without Shift, or a digit with it. Until a key says so, the machine's
 * language decides.
 */
public final class DigitKeys {
    /** What the keys of 1 to 9 and 0 write when Shift is not held. */
    static final String FRENCH_ROW = "&é\"'(-è_çà";
    /** Those of them that no other layout writes without Shift. */
    private static final String ONLY_FRENCH = "&\"(_";

    private boolean french;

    /** @param machine where the machine is and what it speaks */
    public DigitKeys(Locale machine) {
        // Canada's French layout has digits without Shift, and so has Switzerland's.
        french = machine.getLanguage().equals("fr")
                && !machine.getCountry().equals("CA")
                && !machine.getCountry().equals("CH");
    }

    /** The digit; none with Ctrl or Alt. */
    public OptionalInt digit(KeyEvent key) {
        if (key.isShortcutDown() || key.isAltDown()) {
            return OptionalInt.empty();
        }
        String text = key.getText();
        if (text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '9') {
            if (!key.getCode().isKeypadKey()) {
                french = key.isShiftDown();
            }
            return OptionalInt.of(text.charAt(0) - '0');
        }
        if (key.isShiftDown()) {
            return OptionalInt.empty();
        }
        if (key.getCode().isDigitKey()) {
            String name = key.getCode().name(); // DIGIT7 or NUMPAD7
            return OptionalInt.of(name.charAt(name.length() - 1) - '0');
        }
        int position = text.length() == 1 ? FRENCH_ROW.indexOf(text) : -1;
        if (position >= 0 && ONLY_FRENCH.contains(text)) {
            french = true;
        }
        return position >= 0 && french ? OptionalInt.of((position + 1) % 10) : OptionalInt.empty();
    }
}
