package kernelight.screen.training.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ThroughputTest {
    private final Throughput throughput = new Throughput();

    @Test
    void nothingIsSaidBeforeSomethingIsKnown() {
        assertTrue(throughput.imagesPerSecond().isEmpty());
        assertTrue(throughput.secondsFor(10).isEmpty());
        throughput.mark(1, 0, 0);
        assertTrue(throughput.imagesPerSecond().isEmpty());
        throughput.mark(2, 0, 0);
        assertTrue(throughput.secondsFor(10).isEmpty(), "nothing was done in that second");
    }

    @Test
    void speedAndTimeLeftFollowTheClockOnTheWall() {
        throughput.mark(10, 0, 0);
        throughput.mark(11, 50, 3200);
        assertEquals(3200, throughput.imagesPerSecond().getAsDouble(), 1e-9);
        assertEquals(4, throughput.secondsFor(200).getAsDouble(), 1e-9);
        assertEquals(0, throughput.secondsFor(0).getAsDouble(), 1e-9);
    }

    @Test
    void whatWasLongAgoIsForgotten() {
        for (int second = 0; second <= 20; second++) {
            long batches = second <= 10 ? second : 10 + (second - 10) * 5L; // five times as fast from then on
            throughput.mark(second, batches, batches * 64);
        }
        assertEquals(5 * 64, throughput.imagesPerSecond().getAsDouble(), 1e-9);
    }

    @Test
    void aPauseDoesNotCount() {
        throughput.mark(0, 0, 0);
        throughput.mark(1, 10, 640);
        throughput.reset();
        throughput.mark(100, 10, 640);
        throughput.mark(101, 20, 1280);
        assertEquals(640, throughput.imagesPerSecond().getAsDouble(), 1e-9);
    }

    @Test
    void theFigureDoesNotFlicker() {
        throughput.mark(0, 0, 0);
        throughput.mark(1, 10, 640);
        throughput.mark(1.1, 90, 9000);
        assertEquals(640, throughput.imagesPerSecond().getAsDouble(), 1e-9);
    }
}
