package kernelight.walk.square;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WindowAxisTest {

    @Test
    void sevenCellsAFilterOfThreeAndAStrideOfThreeLeaveTheLastCellUnread() {
        WindowAxis axis = new WindowAxis(7, 3, 0, 3);
        assertEquals(2, axis.output());
        assertEquals(1, axis.remainder());
        assertEquals(List.of(6), axis.neverRead());
    }

    @Test
    void aStrideLargerThanTheFilterSkipsCellsBetweenTheWindows() {
        assertEquals(List.of(1, 3), new WindowAxis(5, 1, 0, 2).neverRead());
    }

    @Test
    void aFilterLargerThanThePaddedInputIsNotPossible() {
        assertFalse(new WindowAxis(3, 6, 1, 1).isPossible());
        assertTrue(new WindowAxis(3, 5, 1, 1).isPossible());
        assertFalse(new WindowAxis(3, 3, 0, 0).isPossible());
    }

    @Test
    void whatIsReadAgreesWithSlidingTheWindowByHand() {
        Random random = new Random(3);
        for (int round = 0; round < 5000; round++) {
            WindowAxis axis = new WindowAxis(
                    1 + random.nextInt(16), 1 + random.nextInt(7), random.nextInt(7), 1 + random.nextInt(9));
            if (!axis.isPossible()) {
                continue;
            }
            int output = 0;
            List<Integer> read = new ArrayList<>();
            for (int start = -axis.padding();
                    start + axis.filter() <= axis.input() + axis.padding();
                    start += axis.stride()) {
                assertEquals(start, axis.windowStart(output));
                for (int index = start; index < start + axis.filter(); index++) {
                    read.add(index);
                    int place = output;
                    assertTrue(axis.outputsReading(index).anyMatch(reading -> reading == place));
                }
                output++;
            }
            assertEquals(output, axis.output());
            for (int index = -axis.padding(); index < axis.input() + axis.padding(); index++) {
                assertEquals(read.contains(index), axis.isRead(index), axis + " at " + index);
                int cell = index;
                assertEquals(
                        read.stream().filter(one -> one == cell).count(),
                        axis.outputsReading(index).count());
            }
        }
    }
}
