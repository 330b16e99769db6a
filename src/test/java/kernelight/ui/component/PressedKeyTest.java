package kernelight.ui.component;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PressedKeyTest {
    @ParameterizedTest
    @CsvSource({
        "у, E",
        "з, P",
        "я, Z",
        "н, Y",
        "д, L",
        "Я, Z",
        "ы, S",
        "і, S",
        "щ, O",
        "с, C",
        "м, V", // Russian, Ukrainian
        "ε, E",
        "π, P",
        "ζ, Z",
        "Ζ, Z",
        "λ, L", // Greek
        "ק, E",
        "פ, P",
        "ז, Z",
        "ך, L", // Hebrew
        "ث, E",
        "ح, P",
        "ئ, Z",
        "م, L", // Arabic
        "ㄷ, E",
        "ㅔ, P",
        "ㅋ, Z",
        "ㅣ, L",
        "ㄴ, S", // Korean
        "é, DIGIT2",
        "è, DIGIT7",
        "ç, DIGIT9",
        "à, DIGIT0", // French
        "!, UNDEFINED",
        "ß, UNDEFINED",
    })
    void whereTheLayoutHasNoLatinLetterThePositionCounts(String written, KeyCode key) {
        assertEquals(key, PressedKey.code(pressed(written, KeyCode.UNDEFINED, false)));
    }

    @Test
    void aLetterThatIsThereCountsWhereverItIs() {
        assertEquals(KeyCode.Z, PressedKey.code(pressed("z", KeyCode.Z, false)));
        assertEquals(KeyCode.MINUS, PressedKey.code(pressed("-", KeyCode.MINUS, false)));
        assertEquals(KeyCode.UNDEFINED, PressedKey.code(pressed("", KeyCode.UNDEFINED, false)));
    }

    private static KeyEvent pressed(String text, KeyCode code, boolean shift) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", text, code, shift, false, false, false);
    }
}
