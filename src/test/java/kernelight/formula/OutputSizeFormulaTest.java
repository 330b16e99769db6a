package kernelight.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Random;
import kernelight.engine.kernel.Axis;
import kernelight.walk.SlidingAxis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutputSizeFormulaTest {

    @ParameterizedTest
    @CsvSource({
        "4, 1, 3, 1, 4", "7, 0, 3, 2, 3", "28, 2, 5, 3, 10", "7, 0, 3, 1, 5", "7, 0, 3, 3, 2", "7, 1, 3, 1, 7",
        "32, 2, 5, 1, 32", "32, 0, 5, 1, 28", "28, 0, 5, 1, 24", "5, 1, 3, 1, 5", "5, 2, 3, 1, 7", "5, 0, 3, 2, 2"
    })
    void theLecturesSizes(int input, int padding, int filter, int stride, long output) {
        assertEquals(
                Ratio.of(output),
                new OutputSizeFormula(input, padding, padding, filter, stride, 1)
                        .output()
                        .value());
    }

    @Test
    void sevenFilterThreeStrideThreeIsTwoAndAThirdRoundedDownToTwo() {
        OutputSizeFormula formula = new OutputSizeFormula(7, 0, 0, 3, 3, 1);
        assertFalse(formula.divides());
        assertEquals(new Ratio(7, 3), formula.unrounded());
        assertEquals(new BigDecimal("2.33"), formula.unrounded().decimal(2));
        assertEquals(Ratio.of(2), formula.output().value());
    }

    @Test
    void theFormulaCountsThePlacesOfTheWindow() {
        Random random = new Random(5);
        for (int round = 0; round < 5000; round++) {
            Axis window = new Axis(
                    1 + random.nextInt(7),
                    1 + random.nextInt(16),
                    1 + random.nextInt(4),
                    random.nextInt(7),
                    random.nextInt(7));
            SlidingAxis axis = new SlidingAxis(1 + random.nextInt(16), window);
            if (!axis.isPossible()) {
                continue;
            }
            int places = 0;
            for (int start = 0; start + window.reach() <= axis.padded(); start += window.stride()) {
                places++;
            }
            OutputSizeFormula formula = new OutputSizeFormula(
                    axis.length(),
                    window.paddingBefore(),
                    window.paddingAfter(),
                    window.size(),
                    window.stride(),
                    window.dilation());
            assertEquals(Ratio.of(places), formula.output().value());
            assertEquals(axis.remainder() == 0, formula.divides());
        }
    }

    @Test
    void ratiosAreExact() {
        assertEquals(new Ratio(1, 2), new Ratio(-3, -6));
        assertEquals(new Ratio(5, 6), new Ratio(1, 2).plus(new Ratio(1, 3)));
        assertEquals(Ratio.of(-2), new Ratio(-3, 2).floor());
        assertTrue(new Ratio(4, 2).isWhole());
        assertThrows(ArithmeticException.class, () -> new Ratio(1, 0));
    }
}
