package kernelight.network.explain;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.network.Network;
import kernelight.network.model.LayerCell;
import org.junit.jupiter.api.Test;

/** How long it takes to open a number: {@code ./mvnw test -Dtest=ExplainBenchmark}. */
class ExplainBenchmark {
    private static final int ROUNDS = 60;
    private static final double MOST_MILLISECONDS = 100;

    @Test
    void aNumberOfAResNet50OpensWithin100Milliseconds() {
        Network network = Architecture.withId("resnet50").orElseThrow().create(1);
        float[] image = LayerNetworks.image(network, new SplittableRandom(2));
        NumberExplainer explainer = NumberExplainer.of(network, image);
        List<LayerCell> everyLayer = network.nodes().stream()
                .map(node -> new LayerCell(
                        node.name(),
                        node.outputShape().channels() / 2,
                        0,
                        node.outputShape().height() / 2,
                        node.outputShape().width() / 2))
                .toList();
        double[] slowest = new double[2];
        for (int round = 0; round < ROUNDS; round++) {
            Arrays.fill(slowest, 0);
            for (LayerCell number : everyLayer) {
                long start = System.nanoTime();
                explainer.explain(number);
                long explained = System.nanoTime();
                explainer.graph().readers(number);
                slowest[0] = Math.max(slowest[0], (explained - start) / 1e6);
                slowest[1] = Math.max(slowest[1], (System.nanoTime() - explained) / 1e6);
            }
            if (round % 20 == 0 || round == ROUNDS - 1) {
                System.out.printf(
                        Locale.ROOT,
                        "round %d, the slowest layer: explained in %.1f ms, its readers found in %.1f ms%n",
                        round,
                        slowest[0],
                        slowest[1]);
            }
        }
        assertTrue(slowest[0] < MOST_MILLISECONDS, slowest[0] + " ms");
    }
}
