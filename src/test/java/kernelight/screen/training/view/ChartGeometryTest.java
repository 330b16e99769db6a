package kernelight.screen.training.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import kernelight.screen.training.model.TestPoint;
import org.junit.jupiter.api.Test;

class ChartGeometryTest {
    @Test
    void anEvenAxisEndsOnAWholeStepAboveTheLargestValue() {
        assertEquals(
                List.of(0.0, 0.5, 1.0, 1.5, 2.0, 2.5),
                VerticalAxis.fromZero(2.31).ticks());
        assertEquals(4, VerticalAxis.fromZero(3.6).top());
        for (double largest = 0.1; largest < 1e4; largest *= 1.3) {
            VerticalAxis axis = VerticalAxis.fromZero(largest);
            assertTrue(axis.top() >= largest, largest + " lies above " + axis.top());
            assertTrue(axis.ticks().size() <= 7, axis.ticks() + " are too many to read");
        }
    }

    @Test
    void positionsGoFromTheBottomToTheTopAndAreClamped() {
        VerticalAxis axis = VerticalAxis.between(0.9, 1, 0.02);
        assertEquals(0, axis.position(0.9), 1e-9);
        assertEquals(0.5, axis.position(0.95), 1e-9);
        assertEquals(1, axis.position(1), 1e-9);
        assertEquals(0, axis.position(0.1), "what is below lies at the edge");
        assertFalse(axis.contains(0.1));
    }

    @Test
    void onALogarithmicAxisEachPowerOfTenIsEquallyHigh() {
        VerticalAxis axis = VerticalAxis.logarithmic(0.02, 2.3);
        assertEquals(List.of(0.01, 0.1, 1.0, 10.0), axis.ticks());
        assertEquals(1 / 3.0, axis.position(0.1), 1e-9);
        assertEquals(2 / 3.0, axis.position(1), 1e-9);
        assertEquals(0, axis.position(0), "zero has no logarithm; it lies at the edge");
    }

    @Test
    void timesAndPositionsConvertBothWays() {
        CurveGeometry geometry = new CurveGeometry(600, 300, 11, 938, VerticalAxis.fromZero(2));
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 100; i++) {
            double batch = random.nextDouble() * 938;
            assertEquals(batch, geometry.batchAt(geometry.x(batch)), 1e-6);
        }
        assertEquals(geometry.right(), geometry.x(938));
        assertEquals(geometry.top(), geometry.y(2));
        assertEquals(geometry.bottom(), geometry.y(0));
    }

    @Test
    void testsAreMarkedAsFarApartAsTheCurvesNeedTheLastOneAlways() {
        CurveGeometry geometry = new CurveGeometry(600, 300, 11, 10_000, VerticalAxis.fromZero(2));
        List<TestPoint> few = tests(2500, 4);
        assertEquals(few, geometry.apart(few));
        List<TestPoint> many = tests(100, 100);
        List<TestPoint> marked = geometry.apart(many);
        assertEquals(many.getLast(), marked.getLast());
        assertTrue(many.containsAll(marked) && marked.size() > 10, marked.size() + " marks");
        for (int i = 1; i < marked.size(); i++) {
            double apart = geometry.x(marked.get(i).batch())
                    - geometry.x(marked.get(i - 1).batch());
            assertTrue(apart >= 33, apart + " pixels between two marks");
        }
    }

    private static List<TestPoint> tests(int batches, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(test -> new TestPoint((long) test * batches, 10_000, 9000, 0.1f, true))
                .toList();
    }

    @Test
    void ticksAreEpochsOrBatchesAndNeverTooMany() {
        assertEquals(
                List.of(new HorizontalTick(938, true, 1), new HorizontalTick(1876, true, 2)),
                HorizontalTick.of(2000, 938, 5));
        assertEquals(
                List.of(
                        new HorizontalTick(5, false, 5),
                        new HorizontalTick(10, false, 10),
                        new HorizontalTick(15, false, 15),
                        new HorizontalTick(20, false, 20)),
                HorizontalTick.of(20, 938, 5));
        for (int epochs = 1; epochs <= 100; epochs++) {
            assertTrue(HorizontalTick.of(epochs * 938.0, 938, 6).size() <= 6, epochs + " epochs");
        }
    }
}
