package kernelight.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LossTextTest {
    @ParameterizedTest
    @CsvSource({"2.30259, 2.3026", "3248804282909504000000000000000, 3.2e30", "NaN, NaN", "Infinity, Infinity"})
    void aLossThatRunsAwayIsShort(double loss, String expected) {
        assertEquals(expected, LossText.of(loss));
    }
}
