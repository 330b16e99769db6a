package kernelight.ui.component;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
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
        int french = DigitKeys.FRENCH_ROW.indexOf(key.getText());
        return french >= 0
                ? KeyCode.valueOf("DIGIT" + (french + 1) % 10)
                : LETTERS.getOrDefault(key.getText().toLowerCase(Locale.ROOT).charAt(0), KeyCode.UNDEFINED);
    }
}
