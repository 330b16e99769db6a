package kernelight.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TranslationTest {
    @Test
    @DisplayName("without a window, of one thing a message speaks in the singular, also inside another message")
    void choices() {
        LocalizedMessage one = LocalizedMessage.of("exercise.size.hint.travel", 1, 1, 1);
        LocalizedMessage five = LocalizedMessage.of("exercise.size.hint.travel", 5, 7, 3);
        assertEquals(
                "The input has 1 cell, 1 with its padding, and the window reaches over 1. How far can it travel?",
                one.inEnglish());
        assertEquals(
                "Rows: The input has 5 cells, 7 with its padding, and the window reaches over 3."
                        + " How far can it travel?",
                LocalizedMessage.of("exercise.size.about", LocalizedMessage.of("exercise.size.direction.rows"), five)
                        .inEnglish());
    }

    @Test
    @DisplayName("Korean particles agree without a window")
    void particles() {
        Translation korean = new Translation(Locale.KOREAN);
        assertEquals(
                "곱의 합은 맞지만 편향 3이 빠졌습니다. 편향은 모든 출력에 더합니다.",
                korean.get(LocalizedMessage.of("exercise.mistake.FORGOT_BIAS", 3)));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("the window says a message as a file does, negative numbers too")
    void sameInTheWindow(Language language) {
        LocalizedMessage message = LocalizedMessage.of("exercise.mistake.MISSED_PRODUCT", -1372, 12.5);
        assertEquals(new Texts(language).get(message), new Translation(language.locale()).get(message));
    }

    @Test
    @DisplayName("a language that the app does not speak is no other one")
    void unknown() {
        assertThrows(
                IllegalArgumentException.class, () -> new Translation(Locale.FRENCH).get("exercise.coarse.finite"));
    }
}
