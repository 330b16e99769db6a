package kernelight.filter.response;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import kernelight.engine.training.BatchRunner;
import kernelight.filter.DefinedFilter;
import kernelight.filter.EdgeRule;
import kernelight.filter.FilterProblem;
import kernelight.filter.FilterSettings;
import kernelight.filter.FilterText;
import kernelight.filter.Planes;
import kernelight.filter.chain.Maps;
import kernelight.filter.chain.Step;
import kernelight.filter.picture.BuiltInPicture;
import kernelight.filter.pixel.OpenedPixel;
import kernelight.stage.player.OperationTables;
import kernelight.stage.player.StagePlayer;
import org.junit.jupiter.api.Test;

/**
 * How long it takes to say what fires on a response of 1,024 x 1,024 and to open one of its pixels, and to draw the
 * built-in pictures: {@code ./mvnw test -Dtest=DetectorBenchmark}.
 */
class DetectorBenchmark {
    private static final int SIDE = 1024;
    private static final int ROUNDS = 25;

    /** A frame of a screen at 60 Hz, in milliseconds, twice. */
    private static final double MOST_MILLISECONDS = 33;

    @Test
    void aThresholdIsMovedWithoutWaiting() throws FilterProblem {
        Planes picture = DefinedFilter.picture(1, SIDE, SIDE, new SplittableRandom(1024));
        Step step = new Step.Filters(
                List.of(FilterText.parse("gaussian:2")), FilterSettings.plain(EdgeRule.REPLICATE), Maps.EACH);
        Planes response = step.apply(picture, BatchRunner.onCallingThread());
        Planes even = Planes.grey(SIDE, SIDE, new float[SIDE * SIDE]);
        Map<String, Runnable> cases = new LinkedHashMap<>();
        cases.put("firing", () -> Firing.at(128, response, 0));
        cases.put("histogram of 121 ranges", () -> Histogram.of(response, 0, 121));
        cases.put("6 strongest, 20 apart", () -> StrongestResponses.of(response, 0, 6, 20, 0));
        cases.put("50 strongest, 20 apart", () -> StrongestResponses.of(response, 0, 50, 20, 0));
        cases.put("50 strongest, 100 apart", () -> StrongestResponses.of(response, 0, 50, 100, 0));
        cases.put("50 strongest of equal ones, 100 apart", () -> StrongestResponses.of(even, 0, 50, 100, 0));
        Runnable opening = () -> new StagePlayer(new OperationTables(
                OpenedPixel.of(step, picture, 0, 500, 3).sums().getFirst()));
        cases.forEach((name, work) -> assertTrue(median(name, work) < MOST_MILLISECONDS, name));
        median("a pixel opened on a stage, which looks for the range of all pixels", opening);
        for (BuiltInPicture built : BuiltInPicture.values()) {
            median(built.id() + " drawn", built::picture);
        }
    }

    private static double median(String name, Runnable work) {
        double[] milliseconds = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            work.run();
            milliseconds[round] = (System.nanoTime() - start) / 1e6;
        }
        double first = milliseconds[0];
        Arrays.sort(milliseconds);
        System.out.printf(
                Locale.ROOT,
                "%s: first %.1f ms, median %.1f ms, longest %.1f ms%n",
                name,
                first,
                milliseconds[ROUNDS / 2],
                milliseconds[ROUNDS - 1]);
        return milliseconds[ROUNDS / 2];
    }
}
