package kernelight.data.generated;

import static org.junit.jupiter.api.Assertions.assertTrue;

import kernelight.engine.architecture.Architecture;
import kernelight.engine.network.Network;
import kernelight.engine.training.BatchRunner;
import kernelight.engine.training.Evaluation;
import kernelight.engine.training.LabelledImages;
import kernelight.engine.training.Trainer;
import kernelight.engine.training.TrainingSettings;
import org.junit.jupiter.api.Test;

class LearningFromGeneratedDigitsTest {

    @Test
    void aShortTrainingReadsGeneratedDigitsItHasNeverSeen() {
        LabelledImages training = GeneratedDigits.generate(3_000, 1);
        LabelledImages fresh = GeneratedDigits.generate(1_000, 2);
        TrainingSettings usual = TrainingSettings.defaults();
        TrainingSettings settings = usual.withEpochs(2).withBatchSize(32);
        BatchRunner runner = BatchRunner.onCallingThread();
        Network network = Architecture.LENET5.create(1);
        try (Trainer trainer = new Trainer(network, training, settings, runner)) {
            while (trainer.hasNext()) {
                trainer.step();
            }
        }
        double accuracy = Evaluation.evaluate(network, fresh, runner).accuracy();
        assertTrue(accuracy > 0.8, "share of fresh digits read: " + accuracy);
    }
}
