package kernelight.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactNumberTest {

    @ParameterizedTest
    @CsvSource({"4.0, 4", "-2, \u22122", "0.250, 0.25", "1E2, 100", "0.00, 0"})
    void integersStayIntegersAndNoDigitIsLost(BigDecimal value, String text) {
        assertEquals(text, ExactNumber.text(value));
    }

    @ParameterizedTest
    @CsvSource({
        "0.125, 5, 0.125",
        "0.1254, 5, \u22480.13",
        "12.345, 6, 12.345",
        "-12.345, 6, \u221212.345",
        "-12.3456, 6, \u2248\u221212.35",
        "123456, 3, 123456",
        "12.34, 3, \u224812",
        "0.00005, 9, 0.00005",
        "-0.000123456789, 9, \u2248\u22120.000123",
        "-0.000123456789, 5, \u22480"
    })
    void whatDoesNotFitIsRoundedAndMarked(BigDecimal value, int length, String text) {
        assertEquals(text, ExactNumber.text(value, length));
    }

    @Test
    void oneValueHasOneSpelling() {
        assertEquals(ExactNumber.normal(new BigDecimal("1")), ExactNumber.normal(new BigDecimal("1.00")));
    }
}
