package kernelight.stage.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Where the terms of a sum stand, whatever they are. */
class StripLayoutTest {
    private static final double WIDTH = 700;
    /** The terms of three channels under a filter of 3 x 3, and a bias after them. */
    private static final StripMeasures MEASURES =
            new StripMeasures(20, 13, 27, 3, 60, 0, 0, 1, List.of(45.0), 40, 0, 120);

    @Test
    void aShortLastPageStandsInTheMiddle() {
        StripLayout last = StripLayout.page(MEASURES, 27, 1, WIDTH);
        assertTrue(last.count() < StripLayout.page(MEASURES, 1, 1, WIDTH).count());
        double left = last.start() - last.plus() - MEASURES.sum();
        double right = last.end() + last.plus() + MEASURES.sum();
        assertEquals(WIDTH, left + right, 1e-9);
    }

    @Test
    void onAllOtherPagesTheTermsHaveTheSamePositions() {
        StripLayout first = StripLayout.page(MEASURES, 1, 1, WIDTH);
        for (int done = 2; done <= 24; done++) {
            StripLayout page = StripLayout.page(MEASURES, done, 1, WIDTH);
            assertEquals(first.start(), page.start());
            assertEquals(first.count(), page.count());
        }
    }

    @Test
    void twoLinesHoldWholeRowsOfTheFilter() {
        StripMeasures nine = new StripMeasures(20, 13, 9, 3, 80, 0, 0, 1, List.of(), 40, 0, 120);
        assertTrue(StripLayout.whole(nine, 1, WIDTH).isEmpty());
        StripLayout two = StripLayout.whole(nine, 2, WIDTH).orElseThrow();
        assertEquals(6, two.perLine());
        assertEquals(9, two.count());
        assertEquals(1, two.lineOf(6));
        assertEquals(two.termX(0), two.termX(6));
        assertTrue(two.start() - two.plus() >= 0, "the second line begins with its sign");
        assertTrue(two.termX(5) + two.slot() <= WIDTH);
        assertTrue(two.end() + two.plus() + nine.resultWidth() <= WIDTH);
        assertEquals(OptionalInt.of(7), two.termAt(two.termX(7) + 1, 1));
        assertEquals(OptionalInt.empty(), two.termAt(two.termX(5) + 1, 1), "the second line has three");
        assertEquals(OptionalInt.empty(), two.termAt(two.termX(0) + 1, -1));
    }

    @Test
    void aPageOfTwoLinesHoldsTwiceAsMuch() {
        StripLayout one = StripLayout.page(MEASURES, 1, 1, WIDTH);
        StripLayout two = StripLayout.page(MEASURES, 1, 2, WIDTH);
        assertEquals(2 * one.count(), two.count());
        assertEquals(one.start(), two.start());
        StripLayout second = StripLayout.page(MEASURES, two.count() + 1, 2, WIDTH);
        assertTrue(second.hasEarlier());
        assertEquals(two.count(), second.first());
    }
}
