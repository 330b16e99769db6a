package kernelight.screen.training.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ThroughputTest {
    private final Throughput throughput = new Throughput();

    @Test
    void noTimeIsGivenBeforeItCanBeEstimated() {
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
        for (int second = 12; second <= 20; second++) {
            throughput.mark(second, 50L * (second - 10), 3200L * (second - 10));
        }
        assertEquals(4, throughput.secondsFor(200).getAsDouble(), 1e-9);
        assertEquals(0, throughput.secondsFor(0).getAsDouble(), 1e-9);
    }

    /** How many batches a second a run makes, so many seconds after its start and after so many batches. */
    private interface Speed {
        double at(double seconds, double batches);
    }

    /** What the first time left was, as a multiple of what it should have been; empty where none was given. */
    private static OptionalDouble firstTimeLeft(Speed speed, long allBatches) {
        Throughput throughput = new Throughput();
        double estimate = 0;
        double given = 0;
        double batches = 0;
        double seconds = 0;
        for (; batches < allBatches; seconds += 0.02) {
            batches += speed.at(seconds, batches) * 0.02;
            throughput.mark(seconds, (long) batches, (long) batches * 64);
            OptionalDouble left = throughput.secondsFor(allBatches - (long) batches);
            if (estimate == 0 && left.isPresent()) {
                estimate = left.getAsDouble();
                given = seconds;
            }
        }
        return estimate == 0 ? OptionalDouble.empty() : OptionalDouble.of(estimate / (seconds - given));
    }

    private static void assertNear(Speed speed, long allBatches, String what) {
        OptionalDouble factor = firstTimeLeft(speed, allBatches);
        assertTrue(factor.isPresent(), what + ": never given");
        assertTrue(factor.getAsDouble() < 1.5 && factor.getAsDouble() > 1 / 1.5, what + ": " + factor + " times");
    }

    @Test
    void theFirstTimeLeftIsNearTheTruthHoweverSlowlyTheRunGotGoing() {
        for (int runSeconds : new int[] {20, 60, 300}) {
            for (double slow : new double[] {0.5, 1, 3, 6}) {
                for (double factor : new double[] {10, 150}) {
                    assertNear(
                            (seconds, batches) -> seconds < slow ? 500 / factor : 500,
                            runSeconds * 500L,
                            factor + " times slower for " + slow + " s of " + runSeconds);
                }
            }
            for (double tau : new double[] {0.5, 1, 2, 4, 8}) {
                assertNear(
                        (seconds, batches) -> 500 * (1 - Math.exp(-(seconds + 0.01) / tau)),
                        runSeconds * 500L,
                        "faster and faster, tau " + tau + ", " + runSeconds + " s");
            }
        }
    }

    @Test
    void theFirstTimeLeftIsNearTheTruthInARunLikeThoseMeasured() {
        // MNIST in batches of 64: 16,000 images a second in the first epoch, 26,000 in the second, then 43,000.
        for (int epochs : new int[] {10, 30, 100}) {
            assertNear(
                    (seconds, batches) -> batches < 938 ? 250 : batches < 1876 ? 400 : 680,
                    938L * epochs,
                    epochs + " epochs");
        }
    }

    @Test
    void aRunThatIsOverBeforeItIsWarmGetsNoAbsurdTime() {
        OptionalDouble factor =
                firstTimeLeft((seconds, batches) -> batches < 938 ? 250 : batches < 1876 ? 400 : 680, 2814);
        assertTrue(factor.isEmpty() || factor.getAsDouble() < 1.5, factor.toString());
    }

    /** When so many batches were done in a run that began while the machine was busy: 15 batches in the first 8 s. */
    private static final double[] RECORDED_SECONDS = {
        0.0, 1.7, 3.3, 5.0, 6.7, 8.4, 10.0, 11.6, 13.1, 14.7, 16.3, 17.9, 19.5, 21.1, 22.7, 24.3, 25.9, 27.6, 29.1,
        30.7, 32.3, 34.0, 35.6, 37.4, 39.1, 40.7, 42.2, 43.8, 45.4, 47.0, 48.5, 50.1
    };

    private static final double[] RECORDED_BATCHES = {
        0, 0, 3, 7, 11, 15, 23, 38, 74, 157, 251, 401, 503, 593, 718, 816, 931, 967, 1044, 1155, 1287, 1399, 1539, 1649,
        1742, 1876, 1970, 2116, 2257, 2420, 2660, 2772
    };

    @Test
    void theFirstTimeLeftIsNearTheTruthOnABusyMachine() {
        assertNear(
                (seconds, batches) -> {
                    int next = 1;
                    while (next < RECORDED_SECONDS.length - 1 && RECORDED_SECONDS[next] <= seconds) {
                        next++;
                    }
                    return (RECORDED_BATCHES[next] - RECORDED_BATCHES[next - 1])
                            / (RECORDED_SECONDS[next] - RECORDED_SECONDS[next - 1]);
                },
                2814,
                "recorded");
    }

    @Test
    void aSpeedThatFlickersIsSteadyEnough() {
        SplittableRandom random = new SplittableRandom(4);
        double[] noise = random.doubles(20_000, 0.6, 1.4).toArray();
        assertNear((seconds, batches) -> 500 * noise[(int) (seconds * 10)], 60 * 500L, "noise");
    }

    @Test
    void afterAPauseItIsLookedAtAnew() {
        for (int second = 0; second <= 10; second++) {
            throughput.mark(second, second * 50L, second * 3200L);
        }
        assertTrue(throughput.secondsFor(100).isPresent());
        throughput.reset();
        throughput.mark(100, 500, 32_000);
        throughput.mark(101, 550, 35_200);
        assertTrue(throughput.secondsFor(100).isEmpty());
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
