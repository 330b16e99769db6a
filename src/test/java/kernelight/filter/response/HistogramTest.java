package kernelight.filter.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import kernelight.filter.Planes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HistogramTest {
    private final SplittableRandom random = new SplittableRandom(3);

    @Test
    @DisplayName("by hand: ranges are symmetric, and 0 lies in the middle one")
    void byHand() {
        Planes planes = new Planes(1, 8, List.of(new float[8], new float[] {-5, -2, 0, 0, 0.9f, 1, 4, 5}));
        Histogram histogram = Histogram.of(planes, 1, 5);
        assertEquals(5, histogram.limit());
        assertEquals(List.of(1, 1, 3, 1, 2), histogram.counts()); // from -5, -3, -1, 1, 3 to 5
        assertEquals(-1, histogram.start(2), 1e-12);
        assertEquals(3, histogram.most());
        assertEquals(1, histogram.logHeight(2));
        assertEquals(Math.log(3) / Math.log(4), histogram.logHeight(4), 1e-12);
    }

    @Test
    @DisplayName("each response is counted once, in the range that it lies in")
    void everyResponse() {
        float[] map = new float[5000];
        for (int i = 0; i < map.length; i++) {
            map[i] = (float) random.nextDouble(-700, 1100);
        }
        Histogram histogram = Histogram.of(Planes.grey(50, 100, map), 0, 121);
        assertEquals(1200, histogram.limit());
        int[] counts = new int[121];
        for (float response : map) {
            int range = histogram.rangeOf(response);
            counts[range]++;
            assertTrue(histogram.start(range) <= response && response < histogram.start(range + 1));
        }
        for (int range = 0; range < counts.length; range++) {
            assertEquals(counts[range], histogram.counts().get(range));
        }
    }

    @Test
    @DisplayName("what lies beyond a given limit counts in the outer ranges")
    void beyondTheLimit() {
        Histogram histogram = Histogram.of(Planes.grey(1, 4, -900, -10, 10, 900), 0, 3, 12);
        assertEquals(List.of(2, 0, 2), histogram.counts());
        assertEquals(0, histogram.rangeOf(-1e30));
        assertEquals(2, histogram.rangeOf(Double.POSITIVE_INFINITY));
    }

    @Test
    @DisplayName("the axis ends at a round number that is not below any response")
    void roundLimits() {
        assertEquals(1, Histogram.roundLimit(0));
        assertEquals(600, Histogram.roundLimit(522));
        assertEquals(600, Histogram.roundLimit(600));
        assertEquals(800, Histogram.roundLimit(600.1f));
        assertEquals(0.3, Histogram.roundLimit(0.27));
        assertEquals(1000, Histogram.roundLimit(999));
        assertEquals(1000, Histogram.roundLimit(1000));
        for (int i = 0; i < 2000; i++) {
            double furthest = Math.pow(10, random.nextDouble(-20, 20));
            double limit = Histogram.roundLimit(furthest);
            assertTrue(limit >= furthest && limit < 1.51 * furthest, furthest + " " + limit);
        }
    }

    @Test
    @DisplayName("an even number of ranges has no middle, and is refused")
    void evenNumber() {
        assertThrows(IllegalArgumentException.class, () -> Histogram.of(Planes.grey(1, 1, 0), 0, 4));
    }

    @Test
    @DisplayName("what fires is at the threshold or above")
    void firing() {
        Planes planes = Planes.grey(2, 4, -3, 0, 1, 2, 3, 3, 2.999f, 7);
        assertEquals(new Firing(3, 8), Firing.at(3, planes, 0));
        assertEquals(0.375, Firing.at(3, planes, 0).share());
        assertEquals(8, Firing.at(-3, planes, 0).count());
    }
}
