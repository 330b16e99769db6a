package kernelight.stage.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where the terms of a sum stand, whatever they are. */
class StripLayoutTest {
    private static final double WIDTH = 700;
    /** The terms of three channels under a filter of 3 x 3, and a bias after them. */
    private static final StripMeasures MEASURES = new StripMeasures(20, 27, 3, 60, 0, 0, 1, List.of(45.0), 40, 0, 120);

    @Test
    void aShortLastPageStandsInTheMiddle() {
        StripLayout last = StripLayout.of(MEASURES, 27, WIDTH);
        assertTrue(last.count() < StripLayout.of(MEASURES, 1, WIDTH).count());
        double left = last.start() - last.plus() - MEASURES.sum();
        double right = last.end() + last.plus() + MEASURES.sum();
        assertEquals(WIDTH, left + right, 1e-9);
    }

    @Test
    void onAllOtherPagesTheTermsHaveTheSamePlaces() {
        StripLayout first = StripLayout.of(MEASURES, 1, WIDTH);
        for (int done = 2; done <= 24; done++) {
            StripLayout page = StripLayout.of(MEASURES, done, WIDTH);
            assertEquals(first.start(), page.start());
            assertEquals(first.count(), page.count());
        }
    }
}
