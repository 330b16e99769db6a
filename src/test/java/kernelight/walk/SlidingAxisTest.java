package kernelight.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.PaddingMode;
import kernelight.engine.kernel.Rounding;
import kernelight.walk.SlidingAxis.WindowCell;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SlidingAxisTest {
    @ParameterizedTest(name = "{0}, filter {1}, padding {2}, stride {3}: {4}, remainder {5}")
    @CsvSource({
        "4, 3, 1, 1, 4, 0",
        "7, 3, 0, 2, 3, 0",
        "28, 5, 2, 3, 10, 0",
        "7, 3, 0, 1, 5, 0",
        "7, 3, 0, 3, 2, 1",
        "7, 3, 1, 1, 7, 0",
        "32, 5, 2, 1, 32, 0",
        "32, 5, 0, 1, 28, 0",
        "28, 5, 0, 1, 24, 0",
        "7, 2, 0, 2, 3, 1",
    })
    void theLecturesSizes(int length, int size, int padding, int stride, int outputSize, int remainder) {
        SlidingAxis axis =
                new SlidingAxis(length, Axis.of(size).withPadding(padding).withStride(stride));
        assertEquals(outputSize, axis.outputSize());
        assertEquals(remainder, axis.remainder());
    }

    @Test
    @DisplayName("7 cells, filter 3, stride 3: the last cell is never read")
    void theCellThatIsLeftOver() {
        assertEquals(List.of(6), new SlidingAxis(7, Axis.of(3).withStride(3)).neverRead());
        assertEquals(List.of(), new SlidingAxis(7, Axis.of(3).withStride(2)).neverRead());
        assertEquals(List.of(2, 5), new SlidingAxis(8, Axis.of(2).withStride(3)).neverRead());
        assertEquals(List.of(1, 3), new SlidingAxis(5, Axis.of(3).withDilation(2)).neverRead());
    }

    @Test
    void aCellThatIsReadOnThePaddingIsRead() {
        SlidingAxis axis = new SlidingAxis(4, new Axis(2, 3, 1, 2, 0));
        assertEquals(List.of(0, 3), axis.neverRead());
        assertEquals(List.of(0), axis.neverRead(PaddingMode.CIRCULAR));
    }

    @Test
    void aWindowThatDoesNotFit() {
        assertFalse(new SlidingAxis(2, Axis.of(3)).isPossible());
        assertFalse(new SlidingAxis(4, Axis.of(3).withDilation(2)).isPossible());
    }

    @Test
    void roundedUpTheLastWindowExtendsBeyondTheInput() {
        SlidingAxis axis = new SlidingAxis(7, Axis.of(2).withStride(2), Rounding.UP);
        assertEquals(4, axis.outputSize());
        assertEquals(7, axis.position(3, 1));
        assertEquals(List.of(), axis.neverRead());
    }

    @ParameterizedTest
    @EnumSource
    void readersAreFoundFromBothSides(PaddingMode mode) {
        Random random = new Random(5);
        for (int trial = 0; trial < 300; trial++) {
            int length = 1 + random.nextInt(9);
            SlidingAxis axis = new SlidingAxis(length, RandomCases.axis(random, length, mode));
            for (int position = -axis.window().paddingBefore();
                    position < length + axis.window().paddingAfter();
                    position++) {
                int at = position;
                assertEquals(
                        all(axis).filter(reader -> position(axis, reader) == at).toList(), axis.readersAt(at));
            }
            for (int index = 0; index < length; index++) {
                int from = index;
                assertEquals(
                        all(axis)
                                .filter(reader -> mode.source(position(axis, reader), axis.length()) == from)
                                .toList(),
                        axis.readers(from, mode));
            }
        }
    }

    private static int position(SlidingAxis axis, WindowCell reader) {
        return axis.position(reader.window(), reader.cell());
    }

    private static Stream<WindowCell> all(SlidingAxis axis) {
        return Stream.iterate(0, window -> window < axis.outputSize(), window -> window + 1)
                .flatMap(
                        window -> Stream.iterate(0, cell -> cell < axis.window().size(), cell -> cell + 1)
                                .map(cell -> new WindowCell(window, cell)));
    }
}
