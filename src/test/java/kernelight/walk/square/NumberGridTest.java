package kernelight.walk.square;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class NumberGridTest {

    @Test
    void whatIsParsedIsWrittenTheSame() {
        assertEquals("1 -2.5 / 0 3", NumberGrid.parse("1 -2.50 / 0 3.0").toString());
    }

    @Test
    void rowsOfDifferentLengthsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> NumberGrid.parse("1 2 / 3"));
    }

    @Test
    void otherSidesKeepTheNumbersThatStillFit() {
        NumberGrid grid = NumberGrid.parse("1 2 3 / 4 5 6");
        assertEquals(
                "1 2 / 4 5 / 0 0", grid.resized(3, 2, NumberGrid.zeros(1, 1)).toString());
    }

    @Test
    void newCellsComeFromTheMemory() {
        NumberGrid memory = NumberGrid.parse("9 9 9 / 9 9 9");
        assertEquals("1 9 / 9 9", NumberGrid.parse("1").resized(2, 2, memory).toString());
    }

    @Test
    void oneNumberChangesAlone() {
        assertEquals(
                "1 7 / 3 4",
                NumberGrid.parse("1 2 / 3 4")
                        .with(new Cell(0, 1), BigDecimal.valueOf(7))
                        .toString());
    }
}
