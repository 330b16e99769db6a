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

    /** Of 150 products with many decimals two fit beside the result, but four into the line above it. */
    @Test
    void theLineAboveTheResultIsFull() {
        StripMeasures long150 = new StripMeasures(30, 13, 150, 5, 225, 0, 0, 1, List.of(110.0), 90, 120, 120);
        double width = 1190;
        for (int done = 0; done <= 150; done++) {
            StripLayout page = StripLayout.page(long150, done, 2, width);
            boolean isFull = page.hasMore();
            assertEquals(isFull ? 4 : page.perLine(), page.perLine());
            assertEquals(isFull ? 6 : 150 % 6 == 0 ? 6 : 150 % 6, page.count());
            assertTrue(page.start() + page.perLine() * (page.slot() + page.plus()) - page.plus() <= width);
            assertTrue(page.end() + page.plus() + long150.resultWidth() <= width + page.plus(), "the result is inside");
            assertTrue(page.lastLine() <= 1);
        }
    }

    @Test
    void aShortLastPageLeavesRoomForTheResult() {
        for (int terms = 7; terms < 40; terms++) {
            StripMeasures some = new StripMeasures(30, 13, terms, 5, 225, 0, 0, 1, List.of(110.0), 90, 120, 120);
            StripLayout last = StripLayout.page(some, terms, 2, 1190);
            assertTrue(last.end() + last.plus() + some.resultWidth() <= 1190 + last.plus(), terms + " terms");
            assertTrue(last.lastLine() <= 1, terms + " terms");
        }
    }

    @Test
    void aPageOfTwoLinesHoldsAtLeastTwiceAsMuch() {
        StripLayout one = StripLayout.page(MEASURES, 1, 1, WIDTH);
        StripLayout two = StripLayout.page(MEASURES, 1, 2, WIDTH);
        assertTrue(2 * one.count() <= two.count());
        StripLayout second = StripLayout.page(MEASURES, two.count() + 1, 2, WIDTH);
        assertTrue(second.hasEarlier());
        assertEquals(two.count(), second.first());
    }
}
