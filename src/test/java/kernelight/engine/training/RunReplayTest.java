package kernelight.engine.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.network.Network;
import kernelight.engine.training.augmentation.AugmentationSettings;
import kernelight.engine.training.optimizer.OptimizerSettings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunReplayTest {
    private static final int MOMENTS = 100;

    private static int checksum(Network network) {
        int sum = 0;
        for (NamedArray array : NamedArray.of(network)) {
            sum = 31 * sum + Arrays.hashCode(array.values());
        }
        return sum;
    }

    @ParameterizedTest
    @CsvSource({"LENET5, 1000000, false", "LENET5, 8000000, true", "MINI_RESNET, 3000000, false"})
    @DisplayName("100 random moments of a run, in any order, are bit by bit as they were, within the allowed memory")
    void everyMoment(Architecture architecture, long memory, boolean adam) {
        int images = architecture == Architecture.LENET5 ? 300 : 60;
        LabelledImages training = TrainerTest.bars(images, 3);
        TrainingSettings settings = TrainingSettings.defaults()
                .withEpochs(3)
                .withBatchSize(10)
                .withAugmentation(AugmentationSettings.USUAL)
                .withSeed(5);
        if (adam) {
            settings = settings.withOptimizer(OptimizerSettings.Adam.withDecay(0), 0.001);
        }
        KeyFrames frames = new KeyFrames(memory);
        List<Integer> live = new ArrayList<>();
        try (Trainer trainer = new Trainer(architecture.create(1), training, settings, BatchRunner.onCallingThread())) {
            frames.record(trainer);
            live.add(checksum(trainer.network()));
            while (trainer.hasNext()) {
                trainer.step();
                frames.record(trainer);
                live.add(checksum(trainer.network()));
            }
        }
        assertTrue(frames.bytes() <= Math.max(memory, 2 * frames.upTo(0).bytes()), frames.bytes() + " bytes");
        SplittableRandom random = new SplittableRandom(7);
        try (RunReplay replay =
                new RunReplay(architecture.create(99), training, settings, frames, BatchRunner.onCallingThread())) {
            for (int moment = 0; moment < MOMENTS; moment++) {
                int batch = random.nextInt(live.size());
                assertEquals(live.get(batch), checksum(replay.at(batch)), "after batch " + batch);
            }
            assertEquals(live.getFirst(), checksum(replay.at(0)));
            assertEquals(live.getLast(), checksum(replay.at(live.size() - 1)));
        }
    }

    @ParameterizedTest
    @CsvSource({"false, 7", "true, 22"})
    @DisplayName("a run that goes on with the same settings repeats the rest of the run, and is replayed itself")
    void branchWithTheSameSettings(boolean adam, int from) {
        LabelledImages training = TrainerTest.bars(200, 3);
        TrainingSettings settings = settings(adam);
        KeyFrames frames = new KeyFrames(Long.MAX_VALUE);
        Network live = Architecture.LENET5.create(1);
        train(new Trainer(live, training, settings, BatchRunner.onCallingThread()), frames);

        Network branched = Architecture.LENET5.create(2);
        KeyFrames own = new KeyFrames(Long.MAX_VALUE);
        train(
                Trainer.branch(
                        branched,
                        training,
                        settings,
                        stateAt(from, training, settings, frames),
                        from,
                        BatchRunner.onCallingThread()),
                own);
        assertEquals(checksum(live), checksum(branched));
        assertThrows(IllegalStateException.class, () -> own.upTo(from - 1));
        try (RunReplay replay =
                new RunReplay(Architecture.LENET5.create(3), training, settings, own, BatchRunner.onCallingThread())) {
            assertEquals(checksum(live), checksum(replay.at(40)));
            assertEquals(from, replay.stateAt(from).batchesDone());
        }
    }

    @Test
    @DisplayName("with other settings it goes another way, with another optimizer as if that had just begun")
    void branchWithOtherSettings() {
        LabelledImages training = TrainerTest.bars(200, 3);
        TrainingSettings settings = settings(false);
        KeyFrames frames = new KeyFrames(Long.MAX_VALUE);
        train(new Trainer(Architecture.LENET5.create(1), training, settings, BatchRunner.onCallingThread()), frames);
        RunState state = stateAt(13, training, settings, frames);
        Network branched = Architecture.LENET5.create(2);
        try (Trainer adam =
                Trainer.branch(branched, training, settings(true), state, 13, BatchRunner.onCallingThread())) {
            assertEquals(checksum(restored(state)), checksum(branched));
            adam.step();
            assertEquals(14, adam.batchesDone());
            assertEquals(1, adam.checkpoint().optimizerSteps());
        }
        TrainingSettings slower = settings.withLearningRate(0.001).withBatchSize(20);
        try (Trainer trainer = Trainer.branch(
                Architecture.LENET5.create(2), training, slower, state, 6, BatchRunner.onCallingThread())) {
            trainer.step();
            assertEquals(14, trainer.checkpoint().optimizerSteps());
            assertFalse(checksum(trainer.network()) == checksum(restored(stateAt(14, training, settings, frames))));
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> Trainer.branch(branched, training, settings, state, 40, BatchRunner.onCallingThread()));
    }

    private static Network restored(RunState state) {
        Network network = Architecture.LENET5.create(9);
        state.restoreWeights(
                NamedArray.of(network).stream().map(NamedArray::values).toList());
        return network;
    }

    private static TrainingSettings settings(boolean adam) {
        TrainingSettings settings = TrainingSettings.defaults().withEpochs(2).withBatchSize(10);
        return adam ? settings.withOptimizer(OptimizerSettings.Adam.withDecay(0), 0.001) : settings;
    }

    private static RunState stateAt(int batch, LabelledImages training, TrainingSettings settings, KeyFrames frames) {
        try (RunReplay replay = new RunReplay(
                Architecture.LENET5.create(3), training, settings, frames, BatchRunner.onCallingThread())) {
            return replay.stateAt(batch);
        }
    }

    private static void train(Trainer trainer, KeyFrames frames) {
        try (trainer) {
            frames.record(trainer);
            while (trainer.hasNext()) {
                trainer.step();
                frames.record(trainer);
            }
        }
    }

    @Test
    @DisplayName("frames lie closer the more memory there is, and their state is not changed by what goes on")
    void frames() {
        LabelledImages training = TrainerTest.bars(200, 3);
        TrainingSettings settings = TrainingSettings.defaults().withEpochs(2).withBatchSize(10);
        KeyFrames many = new KeyFrames(Long.MAX_VALUE);
        KeyFrames few = new KeyFrames(1);
        try (Trainer trainer =
                new Trainer(Architecture.LENET5.create(1), training, settings, BatchRunner.onCallingThread())) {
            assertThrows(IllegalStateException.class, () -> many.upTo(0));
            many.record(trainer);
            few.record(trainer);
            float[] before = NamedArray.of(trainer.network()).getFirst().copy().values();
            while (trainer.hasNext()) {
                trainer.step();
                many.record(trainer);
                few.record(trainer);
            }
            float[] restored = new float[before.length];
            many.upTo(3).restoreWeights(List.of(restored));
            assertArrayEquals(before, restored);
        }
        assertEquals(4, many.distance());
        assertEquals(40, many.upTo(40).batchesDone());
        assertEquals(36, many.upTo(39).batchesDone());
        assertTrue(few.distance() > 16, few.distance() + " batches");
    }
}
