package kernelight.screen.training.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CurveRangeTest {
    private static final long PLANNED = 2814;

    @Test
    void whatIsDoneIsAlwaysInSightAndSoonSoIsTheWholeRun() {
        long before = 0;
        for (long done = 0; done <= PLANNED; done++) {
            long wanted = CurveRange.wanted(done, PLANNED);
            assertTrue(wanted >= done && wanted <= PLANNED, done + " done, " + wanted + " shown");
            assertTrue(wanted >= before, "never back");
            before = wanted;
        }
        assertEquals(20, CurveRange.wanted(1, PLANNED));
        assertEquals(PLANNED, CurveRange.wanted(PLANNED / 2, PLANNED));
        assertEquals(7, CurveRange.wanted(1, 7), "a short run is shown whole from the beginning");
    }

    @Test
    void itGoesSmoothlyAndArrives() {
        CurveRange range = new CurveRange();
        range.reset(20);
        assertEquals(20, range.batches());
        double before = range.batches();
        int frames = 0;
        while (range.advance(1.0 / 60, 50)) {
            assertTrue(range.batches() > before && range.batches() <= 50);
            before = range.batches();
            frames++;
        }
        assertEquals(50, range.batches());
        assertTrue(frames > 5 && frames < 60, frames + " frames");
        assertFalse(range.advance(1.0 / 60, 50), "arrived: nothing to draw again");
    }
}
