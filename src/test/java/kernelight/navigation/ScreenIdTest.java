package kernelight.navigation;

import static org.junit.jupiter.api.Assertions.assertFalse;

import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScreenIdTest {
    @ParameterizedTest
    @EnumSource
    @DisplayName("every screen has its name and what it is for in every language")
    void isNamed(Language language) {
        Texts texts = new Texts(language);
        for (ScreenId screen : ScreenId.values()) {
            assertFalse(texts.get(screen.nameKey()).isBlank());
            assertFalse(texts.get(screen.nameKey() + ".explained").isBlank());
        }
    }
}
