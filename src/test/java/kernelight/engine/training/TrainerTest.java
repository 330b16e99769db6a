package kernelight.engine.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import kernelight.engine.network.LeNet5;
import kernelight.engine.network.Network;
import org.junit.jupiter.api.Test;

class TrainerTest {
    /** Ten easy classes: a bright bar in a row of its own, on noise. */
    static LabelledImages bars(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] pixels = new byte[count * 784];
        byte[] labels = new byte[count];
        for (int image = 0; image < count; image++) {
            labels[image] = (byte) random.nextInt(10);
            for (int i = 0; i < 784; i++) {
                boolean bar = i / 28 / 2 == labels[image] + 2;
                pixels[image * 784 + i] = (byte) (random.nextInt(60) + (bar ? 150 : 0));
            }
        }
        return new LabelledImages("bars", 28, 28, pixels, labels);
    }

    @Test
    void learnsEasyClasses() {
        Network network = LeNet5.create(1);
        TrainingSettings settings = new TrainingSettings(2, 32, OptimizerKind.SGD, 0.02f, 0.9f, 1, false);
        try (Trainer trainer = new Trainer(network, bars(500, 1), settings, BatchRunner.onCallingThread())) {
            BatchResult last = null;
            while (trainer.hasNext()) {
                last = trainer.step();
            }
            assertEquals(new BatchResult(32, 2, 16, 16, 20, last.loss(), last.accuracy()), last);
            assertFalse(trainer.hasNext());
        }
        EvaluationResult result = Evaluation.evaluate(network, bars(200, 2), BatchRunner.onCallingThread());
        assertTrue(result.accuracy() > 0.95, "accuracy is only " + result.accuracy());
    }
}
