package kernelight.ui.component;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberRangeTest {
    @ParameterizedTest
    @CsvSource({
        "0.05, 0.1, 0.02",
        "0.1, 0.2, 0.05",
        "1, 2, 0.5",
        "0.001, 0.002, 0.0005",
        "64, 100, 50",
        "0.03, 0.05, 0.02",
        "200, 500, 100"
    })
    void stepsOfOneTwoFiveReadWell(double value, double above, double below) {
        NumberRange range = new NumberRange.OneTwoFive(1e-6, 1e6);
        assertEquals(above, range.next(value, 1));
        assertEquals(below, range.next(value, -1));
    }

    @Test
    void evenStepsAreDecimal() {
        NumberRange range = new NumberRange.Even(0, 1, 0.1);
        double value = 0;
        for (int i = 0; i < 3; i++) {
            value = range.next(value, 1);
        }
        assertEquals(0.3, value);
    }

    @Test
    void powersOfTwoDoubleAndHalve() {
        NumberRange range = new NumberRange.PowersOfTwo(1, 4096);
        assertEquals(128, range.next(64, 1));
        assertEquals(32, range.next(64, -1));
        assertEquals(128, range.next(100, 1));
        assertEquals(64, range.next(100, -1));
        assertTrue(range.isWhole());
    }

    @Test
    void theEndsBelongToTheRange() {
        NumberRange range = new NumberRange.Whole(1, 16);
        assertTrue(range.contains(1) && range.contains(16));
        assertFalse(range.contains(0) || range.contains(17));
    }
}
