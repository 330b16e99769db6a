package kernelight.screen.training.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import kernelight.engine.training.BatchResult;
import org.junit.jupiter.api.Test;

class RunCurvesTest {
    private static TestPoint part(long batch, int right) {
        return new TestPoint(batch, 1000, right, 0.1f, false);
    }

    private static TestPoint whole(long batch, int right) {
        return new TestPoint(batch, 10_000, right, 0.1f, true);
    }

    @Test
    void testsOnAllDigitsAreNotPutIntoTheLineOfThoseOnAPart() {
        RunCurves curves = new RunCurves(0, 3, 938, 10_000);
        List<TestPoint> line = List.of(part(844, 983), part(938, 984), part(1032, 985));
        curves.add(line.get(0));
        assertEquals(Optional.of(line.get(0)), curves.lastTest(), "better than nothing");
        curves.add(line.get(1));
        curves.add(whole(938, 9710));
        curves.add(line.get(2));
        assertEquals(line, curves.partTests());
        assertEquals(List.of(whole(938, 9710)), curves.wholeTests());
        assertEquals(Optional.of(whole(938, 9710)), curves.lastTest(), "from then on the figure has one base");
        assertEquals(Optional.of(line.get(1)), RunCurves.before(curves.partTests(), 1000));
        assertEquals(Optional.empty(), RunCurves.before(curves.wholeTests(), 937));
    }

    @Test
    void theFigureOfARunThatGoesOnIsNeverThatOfARestLongAgo() {
        RunCurves curves = new RunCurves(0, 3, 10, 10_000);
        learn(curves, 4);
        curves.add(whole(4, 1922));
        assertEquals(Optional.of(whole(4, 1922)), curves.lastTest(), "measured now");
        learn(curves, 2);
        assertEquals(Optional.empty(), curves.lastTest());
        curves.add(part(6, 850));
        assertEquals(Optional.of(part(6, 850)), curves.lastTest());
        learn(curves, 4);
        curves.add(whole(10, 9700));
        learn(curves, 5);
        curves.add(part(15, 980));
        assertEquals(Optional.of(whole(10, 9700)), curves.lastTest(), "the end of the last epoch");
    }

    private static void learn(RunCurves curves, int batches) {
        for (int batch = 0; batch < batches; batch++) {
            curves.add(new BatchResult(curves.batchesDone() + 1, 1, 1, 10, 64, 0.1f, 0.9f));
        }
    }

    @Test
    void whereThePartIsTheWholeThereIsOneLine() {
        RunCurves curves = new RunCurves(0, 3, 5, 40);
        TestPoint test = new TestPoint(2, 40, 30, 0.1f, true);
        curves.add(test);
        assertEquals(List.of(test), curves.partTests());
        assertEquals(List.of(test), curves.wholeTests());
        assertTrue(curves.partImages() == curves.testImages());
    }
}
