package kernelight.network.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConfusionMatrixTest {
    private final ConfusionMatrix before = new ConfusionMatrix(List.of("a", "b"), new int[][] {{5, 2}, {0, 3}});
    private final ConfusionMatrix after = new ConfusionMatrix(List.of("a", "b"), new int[][] {{7, 0}, {1, 2}});

    @Test
    void itsNumbersAreThoseOfItsCells() {
        assertEquals(10, before.total());
        assertEquals(8, before.right());
        assertEquals(5, before.largestRight());
        assertEquals(2, before.largestError());
        assertEquals(2, before.count(new ConfusionMatrix.Cell(0, 1)));
    }

    @Test
    void aChangeHasASign() {
        ConfusionMatrix change = after.minus(before);
        assertArrayEquals(new int[][] {{2, -2}, {1, -1}}, change.counts());
        assertEquals(0, change.total());
        assertEquals(1, change.right());
        assertEquals(2, change.largestError());
    }
}
