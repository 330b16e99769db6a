package kernelight.attribution;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import kernelight.concurrent.ComputePool;
import kernelight.data.generated.GeneratedDigits;
import kernelight.digitreader.ShippedNetwork;
import kernelight.engine.network.Network;
import org.junit.jupiter.api.Test;

/** How long the maps of a 28 x 28 digit take with the shipped network: {@code ./mvnw test -Dtest=OcclusionBenchmark}. */
class OcclusionBenchmark {
    private static final int ROUNDS = 200;
    private static final double MOST_MILLISECONDS = 50;

    @Test
    void allPlacesOfADigitWithin50Milliseconds() throws IOException {
        Network network = ShippedNetwork.read().orElseThrow().network();
        float[] image = GeneratedDigits.generate(1, 5).image(0);
        Occlusion.Square square = new Occlusion.Square(5, 1, Baseline.PAPER);
        try (ComputePool pool = new ComputePool(2)) {
            double occlusion =
                    measured("occlusion, 784 places", () -> Occlusion.of(network, image, square, pool.runner()));
            measured("gradient", () -> Gradients.gradient(network, image, Score.of(3)));
            measured(
                    "integrated gradients",
                    () -> IntegratedGradients.of(network, image, Score.of(3), Baseline.PAPER, pool.runner()));
            assertTrue(occlusion < MOST_MILLISECONDS, occlusion + " ms");
        }
    }

    /** The median of the second half, when everything is compiled. */
    private static double measured(String what, Runnable work) {
        double[] milliseconds = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            work.run();
            milliseconds[round] = (System.nanoTime() - start) / 1e6;
        }
        double first = milliseconds[0];
        double[] warm = Arrays.copyOfRange(milliseconds, ROUNDS / 2, ROUNDS);
        Arrays.sort(warm);
        System.out.printf(
                Locale.ROOT,
                "%s: fastest %.1f ms, median %.1f ms, 95 %% within %.1f ms, the first time %.0f ms%n",
                what,
                warm[0],
                warm[warm.length / 2],
                warm[warm.length * 19 / 20],
                first);
        return warm[warm.length / 2];
    }
}
