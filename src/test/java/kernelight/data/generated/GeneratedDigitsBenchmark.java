package kernelight.data.generated;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import kernelight.concurrent.ComputePool;
import kernelight.data.SharedData;
import kernelight.data.mnist.MnistFiles;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.network.Network;
import kernelight.engine.training.Evaluation;
import kernelight.engine.training.EvaluationResult;
import kernelight.engine.training.LabelledImages;
import kernelight.engine.training.Trainer;
import kernelight.engine.training.TrainingSettings;
import org.junit.jupiter.api.Test;

/**
 * Measures quality and speed of the generated digits. Takes minutes, so it runs only on request:
 * {@code ./mvnw test -Dtest=GeneratedDigitsBenchmark}, with {@code -Dseeds=1,2,3} for other seeds than 42.
 */
class GeneratedDigitsBenchmark {
    private static final int IMAGES = 60_000;

    /** Each is the seed of the digits and of the network. */
    private final long[] seeds = Arrays.stream(System.getProperty("seeds", "42").split(","))
            .mapToLong(Long::parseLong)
            .toArray();

    @Test
    void aLeNetThatSawOnlyGeneratedDigitsReadsTheRealMnist() throws IOException {
        LabelledImages real = MnistFiles.readTest(SharedData.mnist()).images();
        try (ComputePool pool = ComputePool.ofAllCores()) {
            for (long seed : seeds) {
                Network network = train(GeneratedDigits.generate(IMAGES, seed), seed, pool);
                EvaluationResult result = Evaluation.evaluate(network, real, pool.runner());
                System.out.printf(
                        "seed %d: %d of %d real test digits right (%.2f %%)%n",
                        seed, result.correct(), result.count(), 100 * result.accuracy());
                System.out.println("label by row, answer by column:");
                for (int[] row : result.confusion()) {
                    System.out.println(Arrays.toString(row));
                }
                assertTrue(result.accuracy() >= 0.95, "the promise is 95 %");
            }
        }
    }

    @Test
    void digitsAreGeneratedFast() {
        for (int round = 0; round < 5; round++) {
            long start = System.nanoTime();
            GeneratedDigits.generate(IMAGES, round);
            System.out.printf("%,.0f digits a second on one core%n", IMAGES / ((System.nanoTime() - start) * 1e-9));
        }
    }

    private static Network train(LabelledImages training, long seed, ComputePool pool) {
        TrainingSettings settings = TrainingSettings.defaults().withSeed(seed);
        Network network = Architecture.LENET5.create(seed);
        try (Trainer trainer = new Trainer(network, training, settings, pool.runner())) {
            while (trainer.hasNext()) {
                trainer.step();
            }
        }
        return network;
    }
}
