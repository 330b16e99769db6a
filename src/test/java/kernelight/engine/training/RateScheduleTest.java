package kernelight.engine.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RateScheduleTest {
    @Test
    void theRateFallsFromWhatWasSetToNearlyNothing() {
        assertEquals(0.05f, RateSchedule.rate(0.05f, 0, 1000));
        assertEquals(0.025f, RateSchedule.rate(0.05f, 500, 1000), 1e-6);
        assertEquals(0, RateSchedule.rate(0.05f, 999, 1000), 1e-6);
        for (int batch = 1; batch < 1000; batch++) {
            assertTrue(RateSchedule.rate(0.05f, batch, 1000) < RateSchedule.rate(0.05f, batch - 1, 1000));
        }
    }
}
