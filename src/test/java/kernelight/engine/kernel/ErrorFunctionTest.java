package kernelight.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The error function beside the digits of tables (computed with mpmath, 20 digits). */
class ErrorFunctionTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1e-10, 1.1283791670955125739e-10",
        "0.1, 0.11246291601828489220",
        "0.5, 0.52049987781304653768",
        "1, 0.84270079294971486934",
        "2, 0.99532226501895273416",
        "3.5, 0.99999925690162765859",
        "5.9, 0.99999999999999992801",
        "7, 1",
        "1e300, 1"
    })
    void isThatOfTables(double x, double expected) {
        assertEquals(expected, ErrorFunction.of(x), 1e-14 * Math.abs(expected));
        assertEquals(-expected, ErrorFunction.of(-x), 1e-14 * Math.abs(expected));
    }
}
