package kernelight.engine.training.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kernelight.concurrent.ComputePool;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.network.Network;
import kernelight.engine.training.BatchNormalizationTrainingTest;
import kernelight.engine.training.BatchRunner;
import kernelight.engine.training.Checkpoint;
import kernelight.engine.training.Evaluation;
import kernelight.engine.training.LabelledImages;
import kernelight.engine.training.NamedArray;
import kernelight.engine.training.Trainer;
import kernelight.engine.training.TrainerTest;
import kernelight.engine.training.TrainingSettings;
import kernelight.engine.training.augmentation.AugmentationSettings;
import kernelight.engine.training.loss.LossFunction;
import kernelight.engine.training.optimizer.OptimizerSettings;
import kernelight.engine.training.optimizer.RateSchedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ResumedTrainingTest {
    /** Five batches an epoch, the last one neither full nor a whole number of micro-batches. */
    private final LabelledImages images = TrainerTest.bars(150, 1);

    private final LabelledImages test = TrainerTest.bars(30, 2);

    @TempDir
    private Path folder;

    static Stream<TrainingSettings> settings() {
        TrainingSettings usual =
                TrainingSettings.defaults().withEpochs(3).withBatchSize(32).withSeed(-7);
        return Stream.of(
                usual.withAugmentation(AugmentationSettings.USUAL),
                usual.withOptimizer(new OptimizerSettings.Sgd(0, false, 1e-3), 0.05)
                        .withSchedule(new RateSchedule.Step(1, 0.5)),
                usual.withOptimizer(OptimizerSettings.Adam.withDecay(0), 0.001)
                        .withSchedule(RateSchedule.OneCycle.usual()),
                usual.withOptimizer(OptimizerSettings.AdamW.withDecay(0.1), 0.001)
                        .withSchedule(new RateSchedule.Constant())
                        .withLoss(LossFunction.MEAN_SQUARED_ERROR));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void aRunThatWentOnEndsAsOneThatNeverStopped(TrainingSettings settings) throws IOException {
        for (int stop : new int[] {0, 3, 5, 7, 15}) {
            assertSameEnd(settings, Architecture.LENET5.create(1), Architecture.LENET5.create(99), stop);
        }
    }

    @Test
    void runningMomentsAndDropoutGoOnToo() throws IOException {
        TrainingSettings settings =
                TrainingSettings.defaults().withEpochs(2).withBatchSize(40).withSeed(3);
        for (int stop : new int[] {1, 4, 6}) {
            Network fresh = BatchNormalizationTrainingTest.residual(true);
            assertSameEnd(settings, BatchNormalizationTrainingTest.residual(true), fresh, stop);
        }
    }

    @Test
    void aRunCanStopMoreThanOnce() throws IOException {
        TrainingSettings settings = settings().findFirst().orElseThrow();
        Network whole = Architecture.LENET5.create(1);
        Trainer uninterrupted = new Trainer(whole, images, settings, BatchRunner.onCallingThread());
        run(uninterrupted, 15);
        Network last = Architecture.LENET5.create(1);
        Trainer first = new Trainer(last, images, settings, BatchRunner.onCallingThread());
        run(first, 1);
        Checkpoint checkpoint = first.checkpoint();
        for (int stop = 2; stop <= 15; stop += 1) {
            last = Architecture.LENET5.create(stop);
            Trainer next = Trainer.resume(last, images, throughAFile(checkpoint), BatchRunner.onCallingThread());
            run(next, stop);
            checkpoint = next.checkpoint();
        }
        assertSame(uninterrupted.checkpoint(), checkpoint);
    }

    @Test
    void aCheckpointIsACopyThatTrainingDoesNotChange() {
        TrainingSettings settings = settings().findFirst().orElseThrow();
        Trainer trainer = new Trainer(Architecture.LENET5.create(1), images, settings, BatchRunner.onCallingThread());
        run(trainer, 2);
        Checkpoint checkpoint = trainer.checkpoint();
        float before = checkpoint.weights().getFirst().values()[0];
        run(trainer, 4);
        assertEquals(before, checkpoint.weights().getFirst().values()[0]);
        assertEquals(2, checkpoint.history().batches());
        assertEquals(4, trainer.history().batches());
    }

    @Test
    void otherNetworksAndOtherImagesAreRefusedAndLeftAlone() {
        TrainingSettings settings = settings().findFirst().orElseThrow();
        Trainer trainer = new Trainer(Architecture.LENET5.create(1), images, settings, BatchRunner.onCallingThread());
        run(trainer, 2);
        Checkpoint checkpoint = trainer.checkpoint();
        Network other = BatchNormalizationTrainingTest.residual(true);
        float[] before = other.parameters().getFirst().values().clone();
        assertRefused(other, images, checkpoint, "\"C1 weights\" (150 numbers)", "\"C1 weights\" (36 numbers)");
        assertArrayEquals(before, other.parameters().getFirst().values());
        assertRefused(Architecture.LENET5.create(1), TrainerTest.bars(150, 9), checkpoint, "the same images", "bars");
        assertRefused(Architecture.LENET5.create(1), TrainerTest.bars(149, 1), checkpoint, "150 images", "149 images");
    }

    private void assertRefused(Network network, LabelledImages other, Checkpoint checkpoint, String... words) {
        IllegalArgumentException problem = assertThrows(
                IllegalArgumentException.class,
                () -> Trainer.resume(network, other, checkpoint, BatchRunner.onCallingThread()));
        for (String word : words) {
            assertTrue(problem.getMessage().contains(word), problem.getMessage());
        }
    }

    private void assertSameEnd(TrainingSettings settings, Network network, Network fresh, int stop) throws IOException {
        Network whole = network.copy();
        Trainer uninterrupted = new Trainer(whole, images, settings, BatchRunner.onCallingThread());
        int batches = settings.epochs() * uninterrupted.batchesPerEpoch();
        run(uninterrupted, batches);
        Trainer first = new Trainer(network, images, settings, BatchRunner.onCallingThread());
        run(first, stop);
        Checkpoint saved = throughAFile(first.checkpoint());
        assertEquals(settings, saved.settings());
        try (ComputePool pool = new ComputePool(3)) {
            Trainer second = Trainer.resume(fresh, images, saved, pool.runner());
            assertEquals(stop, second.batchesDone());
            run(second, batches);
            assertSame(uninterrupted.checkpoint(), second.checkpoint());
        }
    }

    private static void assertSame(Checkpoint expected, Checkpoint actual) {
        assertEquals(expected.batchesDone(), actual.batchesDone());
        assertEquals(expected.optimizerSteps(), actual.optimizerSteps());
        assertEquals(expected.images(), actual.images());
        for (int i = 0; i < expected.weights().size(); i++) {
            NamedArray weights = expected.weights().get(i);
            assertArrayEquals(weights.values(), actual.weights().get(i).values(), weights.name());
        }
        List<float[]> memory = expected.optimizerMemory();
        for (int i = 0; i < memory.size(); i++) {
            assertArrayEquals(memory.get(i), actual.optimizerMemory().get(i));
        }
        assertEquals(expected.history().measurements(), actual.history().measurements());
        for (int batch = 0; batch < expected.batchesDone(); batch++) {
            assertEquals(expected.history().loss(batch), actual.history().loss(batch));
            assertEquals(expected.history().accuracy(batch), actual.history().accuracy(batch));
        }
    }

    /** Trains until the given number of batches is done, with a measurement after every fifth. */
    private void run(Trainer trainer, int batches) {
        while (trainer.batchesDone() < batches) {
            trainer.step();
            if (trainer.batchesDone() % 5 == 0) {
                trainer.history().add(Evaluation.evaluate(trainer.network(), test, BatchRunner.onCallingThread()));
            }
        }
    }

    private Checkpoint throughAFile(Checkpoint checkpoint) throws IOException {
        Path file = folder.resolve("run.checkpoint");
        try (OutputStream out = Files.newOutputStream(file)) {
            CheckpointFile.write(out, checkpoint);
        }
        return CheckpointFile.read(file);
    }
}
