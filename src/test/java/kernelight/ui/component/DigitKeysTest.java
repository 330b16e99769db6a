package kernelight.ui.component;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.OptionalInt;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitKeysTest {
    private final DigitKeys keys = new DigitKeys(Locale.US);

    @ParameterizedTest
    @CsvSource({
        "&, AMPERSAND, 1",
        "é, UNDEFINED, 2",
        "'\"', QUOTEDBL, 3",
        "'''', QUOTE, 4",
        "(, LEFT_PARENTHESIS, 5",
        "-, MINUS, 6",
        "è, UNDEFINED, 7",
        "_, UNDERSCORE, 8",
        "ç, UNDEFINED, 9",
        "à, UNDEFINED, 0",
        "&, DIGIT1, 1", // Windows knows the position
        "7, DIGIT7, 7",
        "5, NUMPAD5, 5",
    })
    void theRowNeedsNoShiftOnAFrenchKeyboard(String written, KeyCode code, int digit) {
        assertEquals(OptionalInt.of(digit), new DigitKeys(Locale.FRANCE).digit(pressed(written, code, false)));
    }

    @ParameterizedTest
    @CsvSource({
        "-, MINUS", // also the US keyboard's
        "'''', QUOTE",
        "é, UNDEFINED", // Hungarian
        "è, UNDEFINED", // Italian
        "ç, UNDEFINED", // Portuguese, Spanish
        "à, UNDEFINED",
    })
    void aSignThatOtherLayoutsHaveAsWellIsADigitOnlyWhereTheKeyboardTurnedOutToBeFrench(String written, KeyCode code) {
        KeyEvent key = pressed(written, code, false);
        assertEquals(OptionalInt.empty(), keys.digit(key));
        assertEquals(OptionalInt.empty(), new DigitKeys(Locale.CANADA_FRENCH).digit(key));

        assertEquals(OptionalInt.of(5), keys.digit(pressed("(", KeyCode.LEFT_PARENTHESIS, false)));
        assertEquals(1, keys.digit(key).stream().count(), "a bracket without Shift is French");
        assertEquals(OptionalInt.of(4), keys.digit(pressed("4", KeyCode.DIGIT4, false)));
        assertEquals(OptionalInt.empty(), keys.digit(key), "a digit without Shift is not");
        assertEquals(OptionalInt.of(4), keys.digit(pressed("4", KeyCode.QUOTE, true)));
        assertEquals(1, keys.digit(key).stream().count(), "a digit with Shift is");
        keys.digit(pressed("4", KeyCode.NUMPAD4, false));
        assertEquals(1, keys.digit(key).stream().count(), "the keypad says nothing about the row");
    }

    @Test
    void signsLettersAndShortcutsAreNoDigits() {
        DigitKeys french = new DigitKeys(Locale.FRANCE);
        assertEquals(OptionalInt.empty(), french.digit(pressed("&", KeyCode.DIGIT7, true)));
        assertEquals(OptionalInt.empty(), french.digit(pressed("e", KeyCode.E, false)));
        assertEquals(
                OptionalInt.empty(),
                french.digit(new KeyEvent(KeyEvent.KEY_PRESSED, "", "0", KeyCode.DIGIT0, false, true, false, false)));
    }

    private static KeyEvent pressed(String text, KeyCode code, boolean shift) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", text, code, shift, false, false, false);
    }
}
