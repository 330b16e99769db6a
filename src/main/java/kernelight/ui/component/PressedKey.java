package kernelight.ui.component;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Which key was pressed, for shortcuts. JavaFX names a key by what the keyboard's layout writes with it, and names none
 * ({@link KeyCode#UNDEFINED}) where that is no Latin letter, as with a Russian layout alone. There the key's position
 * counts: the letter that a US keyboard has on the same key.
 */
public final class PressedKey {
    private static final String US = "qwertyuiopasdfghjklzxcvbnm";
    /**
     * What other layouts write with the keys of {@link #US}, in the same order; a space where a key writes no letter of
     * its own: Russian, Ukrainian (where it differs), Greek, Hebrew, Arabic, Korean.
     */
    private static final String[] OTHERS = {
        "йцукенгшщзфывапролдячсмить",
        "           і              ",
        " ςερτυθιοπασδφγηξκλζχψωβνμ",
        "  קראטוןםפשדגכעיחלךזסבהנמצ",
        "ضصثقفغعهخحشسيبلاتنمئءؤر ىة",
        "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ",
    };

    private static final Map<Character, KeyCode> LETTERS = new HashMap<>();

    /** What a French keyboard writes with the keys of 1 to 9 and 0 when Shift is not held. */
    private static final String FRENCH_DIGITS = "&é\"'(-è_çà";

    static {
        for (String layout : OTHERS) {
            for (int key = 0; key < US.length(); key++) {
                if (layout.charAt(key) != ' ') {
                    LETTERS.put(
                            layout.charAt(key),
                            KeyCode.valueOf(US.substring(key, key + 1).toUpperCase(Locale.ROOT)));
                }
            }
        }
    }

    private PressedKey() {}

    /** The code of the key that was pressed; where JavaFX knows none, that of the same key of a US keyboard. */
    public static KeyCode code(KeyEvent key) {
        if (key.getCode() != KeyCode.UNDEFINED || key.getText().length() != 1) {
            return key.getCode();
        }
        int french = FRENCH_DIGITS.indexOf(key.getText());
        return french >= 0
                ? KeyCode.valueOf("DIGIT" + (french + 1) % 10)
                : LETTERS.getOrDefault(key.getText().toLowerCase(Locale.ROOT).charAt(0), KeyCode.UNDEFINED);
    }

    /** The digit that was pressed, without Shift on a French keyboard too; none with Ctrl or Alt. */
    public static OptionalInt digit(KeyEvent key) {
        if (key.isShortcutDown() || key.isAltDown()) {
            return OptionalInt.empty();
        }
        String text = key.getText();
        if (text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '9') {
            return OptionalInt.of(text.charAt(0) - '0');
        }
        if (!key.isShiftDown() && key.getCode().isDigitKey()) {
            String name = key.getCode().name(); // DIGIT7 or NUMPAD7
            return OptionalInt.of(name.charAt(name.length() - 1) - '0');
        }
        int french = key.isShiftDown() || text.length() != 1 ? -1 : FRENCH_DIGITS.indexOf(text);
        return french < 0 ? OptionalInt.empty() : OptionalInt.of((french + 1) % 10);
    }
}
