package kernelight.screen.filters.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PixelNumberTest {
    @ParameterizedTest
    @CsvSource({
        "1217.7, 5, 1218",
        "-0.05123, 5, −0.05",
        "-12.34, 5, −12.3",
        "-12.34, 4, −12",
        "-0.0512, 4, −5e−2",
        "5737500, 5, 5.7e6",
        "5737500, 3, 6e6",
        "0, 1, 0",
        "0.001, 5, 0"
    })
    void aNumberOfACellHasTheDigitsThatFit(double value, int room, String written) {
        assertEquals(written, PixelNumber.inCell(value, text -> text.length() <= room));
    }
}
