package kernelight.engine.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import kernelight.engine.network.Network;
import kernelight.engine.training.BatchResult;
import kernelight.engine.training.BatchRunner;
import kernelight.engine.training.LabelledImages;
import kernelight.engine.training.Trainer;
import kernelight.engine.training.TrainingSettings;
import kernelight.engine.training.optimizer.OptimizerSettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every named architecture classifies an image of its input size and trains on it. */
class OwnInputTest {
    @ParameterizedTest
    @EnumSource(Architecture.class)
    void readsItsOwnImageAndLearnsFromIt(Architecture architecture) {
        Network network = architecture.create(3);
        // One image of 224 x 224 takes each layer through the same code as two, in half the time; a digit costs
        // nothing.
        LabelledImages images = images(network, network.inputShape().height() > 100 ? 1 : 2);
        float[] before = network.probabilities(images.image(0));
        double sum = 0;
        for (float probability : before) {
            sum += probability;
        }
        assertEquals(1, sum, 1e-4);

        float[] firstWeights = network.parameters().getFirst().values().clone();
        // Without momentum there is no velocity beside the weights: VGG-19 has half a gigabyte of them.
        TrainingSettings settings = TrainingSettings.defaults()
                .withEpochs(1)
                .withBatchSize(images.count())
                .withOptimizer(new OptimizerSettings.Sgd(0, false, 0), 0.001);
        try (Trainer trainer = new Trainer(network, images, settings, BatchRunner.onCallingThread())) {
            BatchResult result = trainer.step();
            assertTrue(result.loss() > 0, () -> "loss " + result.loss());
        }
        assertFalse(Arrays.equals(firstWeights, network.parameters().getFirst().values()));
    }

    private static LabelledImages images(Network network, int count) {
        byte[] pixels = new byte[count * network.inputShape().size()];
        new SplittableRandom(8).nextBytes(pixels);
        byte[] labels = new byte[count];
        for (int i = 0; i < count; i++) {
            labels[i] = (byte) (i + 3);
        }
        return new LabelledImages(
                "noise",
                network.inputShape().channels(),
                network.inputShape().height(),
                network.inputShape().width(),
                pixels,
                labels);
    }
}
