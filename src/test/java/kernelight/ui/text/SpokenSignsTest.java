package kernelight.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenSignsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 × (−1) + 0 × 2 = −3 | 3 times minus 1 plus 0 times 2 equals minus 3",
                "max(1, −5) | max open bracket 1, minus 5 close bracket",
                "(3−(−1))² + (2−4)² | open bracket 3 minus minus 1 close bracket squared"
                        + " plus open bracket 2 minus 4 close bracket squared",
                "(1 + 2) ÷ 4 = ≈0.3333 | open bracket 1 plus 2 close bracket divided by 4 equals about 0.3333",
                "e^(1−2) | e to the power of open bracket 1 minus 2 close bracket",
                "6 ÷ √(4+(≈−0.1)) | 6 divided by the square root of open bracket 4 plus about minus 0.1 close bracket",
            })
    void aFormula(String written, String spoken) {
        assertEquals(spoken, SpokenSigns.formula(new Texts(Language.ENGLISH), written));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It is −3 (hatched). | It is minus 3 (hatched).",
                "So far ≈−0.69. | So far about minus 0.69.",
                "4 ÷ 3 is 1, so ⌊\u00a0⌋ matters (−1). | 4 divided by 3 is 1, so the floor matters (minus 1).",
                "An input of 5 × 5, as it is | An input of 5 × 5, as it is",
            })
    void aSentence(String written, String spoken) {
        assertEquals(spoken, SpokenSigns.sentence(new Texts(Language.ENGLISH), written));
    }

    @Test
    void inKoreanTakingAwayIsNotANegativeNumber() {
        assertEquals("3 빼기 1 곱하기 마이너스 2 는 5", SpokenSigns.formula(new Texts(Language.KOREAN), "3−1 × (−2) = 5"));
    }
}
