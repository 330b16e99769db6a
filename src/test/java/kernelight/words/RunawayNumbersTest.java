package kernelight.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RunawayNumbersTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0.000",
        "2.3026, 2.303",
        "-0.25, \u22120.250",
        "9999999, 9999999.000",
        "3248804282909504000000000000000, 3.2e30",
        "-12345678, \u22121.2e7",
        "0.0004, 4.0e\u22124",
        "0.0006, 0.001",
        "-0.00000123, \u22121.2e\u22126",
        "Infinity, \u221e"
    })
    void aNumberThatDoesNotFitIsWrittenByItsPowerOfTen(double number, String expected) {
        Wording wording = new Wording("{0,number,0.000}", Language.ENGLISH.locale());
        assertEquals(expected, wording.with(number));
        if (Double.isFinite(number)) {
            assertEquals(expected, wording.with(new BigDecimal(Double.toString(number))));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aLossThatRunsAwayIsShortInEveryLanguage(Language language) {
        assertEquals("3.2e30", new Texts(language).get("training.loss.value", 3.248804282909504e30));
    }

    @ParameterizedTest
    @CsvSource({"'{0,number,integer}', '60,000,000'", "'{0,number,#,##0}', '60,000,000'", "{0}, '60,000,000'"})
    void countsAreWrittenInFull(String pattern, String expected) {
        assertEquals(expected, new Wording(pattern, Language.ENGLISH.locale()).with(60_000_000));
    }
}
