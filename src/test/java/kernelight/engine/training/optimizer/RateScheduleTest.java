package kernelight.engine.training.optimizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RateScheduleTest {
    @Test
    void constantStays() {
        assertEquals(0.1, new RateSchedule.Constant().rate(0.1, 999, 100, 10));
    }

    @Test
    void halfCosineFallsFromWhatWasSetToNearlyNothing() {
        RateSchedule schedule = new RateSchedule.HalfCosine();
        assertEquals(0.05, schedule.rate(0.05, 0, 100, 10));
        assertEquals(0.025, schedule.rate(0.05, 500, 100, 10), 1e-9);
        assertEquals(0.05 * (2 + Math.sqrt(2)) / 4, schedule.rate(0.05, 250, 100, 10), 1e-9);
        assertEquals(0, schedule.rate(0.05, 999, 100, 10), 1e-6);
        for (int batch = 1; batch < 1000; batch++) {
            assertTrue(schedule.rate(0.05, batch, 100, 10) < schedule.rate(0.05, batch - 1, 100, 10));
        }
    }

    @Test
    void stepFallsAtTheEndOfEachStair() {
        RateSchedule schedule = new RateSchedule.Step(2, 0.1);
        assertEquals(0.5, schedule.rate(0.5, 0, 7, 6));
        assertEquals(0.5, schedule.rate(0.5, 13, 7, 6));
        assertEquals(0.05, schedule.rate(0.5, 14, 7, 6), 1e-12);
        assertEquals(0.005, schedule.rate(0.5, 28, 7, 6), 1e-12);
    }

    /** The rates of torch.optim.lr_scheduler.OneCycleLR(max_lr=0.1, total_steps=10): the peak is its third batch. */
    @Test
    void oneCycleIsPyTorchs() {
        RateSchedule schedule = RateSchedule.OneCycle.usual();
        double[] expected = {
            0.004, 0.052, 0.1, 0.095048463, 0.081174565, 0.061126202, 0.038874198, 0.018825835, 0.004951937, 4e-7
        };
        for (int batch = 0; batch < expected.length; batch++) {
            assertEquals(expected[batch], schedule.rate(0.1, batch, 5, 2), 1e-9, "batch " + batch);
        }
    }

    @Test
    void oneCycleIsFiniteForTheShortestRuns() {
        RateSchedule schedule = RateSchedule.OneCycle.usual();
        for (int batches = 1; batches < 12; batches++) {
            for (int batch = 0; batch < batches; batch++) {
                double rate = schedule.rate(1, batch, batches, 1);
                assertTrue(rate > 0 && rate <= 1, rate + " at batch " + batch + " of " + batches);
            }
        }
    }

    @Test
    void numbersThatCannotWorkAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new RateSchedule.Step(0, 0.1));
        assertThrows(IllegalArgumentException.class, () -> new RateSchedule.Step(1, 0));
        assertThrows(IllegalArgumentException.class, () -> new RateSchedule.OneCycle(1, 25, 1e4));
        assertThrows(IllegalArgumentException.class, () -> new RateSchedule.OneCycle(0.3, 0.5, 1e4));
        assertThrows(IllegalArgumentException.class, () -> new RateSchedule.OneCycle(0.3, 25, Double.NaN));
    }
}
