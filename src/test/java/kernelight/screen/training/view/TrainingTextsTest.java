package kernelight.screen.training.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Queue;
import java.util.Set;
import kernelight.data.DataSource;
import kernelight.data.mnist.MnistLocation;
import kernelight.engine.training.BatchRunner;
import kernelight.screen.MnistFolder;
import kernelight.screen.training.model.Progress;
import kernelight.screen.training.model.RealDigits;
import kernelight.screen.training.model.RunPhase;
import kernelight.screen.training.model.TestPoint;
import kernelight.screen.training.model.TrainingModel;
import kernelight.screen.training.model.TrainingThreads;
import kernelight.trained.TrainedNetworks;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import org.junit.jupiter.api.Test;

/** Every state of a run has its texts. */
class TrainingTextsTest {
    private final Texts texts = new Texts(Language.ENGLISH);
    private final Queue<Runnable> trainingThread = new ArrayDeque<>();
    private final TrainingModel model = new TrainingModel(
            new RealDigits(64, 20),
            new MnistFolder(new MnistLocation(Path.of("nowhere"), MnistLocation.NamedBy.CONVENTION)),
            folder -> {
                throw new AssertionError("nothing is fetched here");
            },
            new TrainingThreads(trainingThread::add, Runnable::run, Runnable::run, Runnable::run),
            BatchRunner.onCallingThread(),
            new TrainedNetworks(Path.of("nowhere"), work -> {}, Runnable::run, notice -> {}),
            () -> 0);
    private final Map<RunPhase, String> textOfPhase = new EnumMap<>(RunPhase.class);

    @Test
    void everyPhaseOfARunHasWords() {
        RunWords words = new RunWords(texts, model);
        model.run()
                .phaseProperty()
                .subscribe(phase -> textOfPhase.put(phase, words.position() + ": " + words.details()));
        model.open();
        model.start();
        trainingThread.remove().run();
        trainingThread.remove().run();
        model.pause();
        model.stop();
        work();
        model.start();
        work();
        model.choices().learningRateProperty().set(1e30);
        model.start();
        work();
        assertEquals(
                Set.of(
                        RunPhase.NO_DATA,
                        RunPhase.READY,
                        RunPhase.RUNNING,
                        RunPhase.PAUSED,
                        RunPhase.STOPPING,
                        RunPhase.STOPPED,
                        RunPhase.FINISHED,
                        RunPhase.DIVERGED),
                textOfPhase.keySet());
        assertEquals("Stopped after epoch 1 of 3: batch 1 of 1", textOfPhase.get(RunPhase.STOPPED));
        assertTrue(textOfPhase.get(RunPhase.DIVERGED).matches("The loss ran away: epoch [1-3], batch 1"));
        assertEquals("Finished: 3 epochs", textOfPhase.get(RunPhase.FINISHED));
        assertEquals("Stopping: reading the whole test set", textOfPhase.get(RunPhase.STOPPING));
        assertFalse(texts.get("training.place." + RunPhase.FAILED).isEmpty());
    }

    @Test
    void timesAreNotMorePreciseThanTheEstimate() {
        TrainingWords words = new TrainingWords(texts);
        assertEquals("1 s left", words.timeLeft(0.3));
        assertEquals("90 s left", words.timeLeft(89.6));
        assertEquals("2 min left", words.timeLeft(91));
        assertEquals("10 min left", words.timeLeft(600));
    }

    @Test
    void accuraciesAreExact() {
        RunWords words = new RunWords(texts, model);
        TestPoint test = new TestPoint(1, 10_000, 9_869, 0.05f, true);
        assertEquals("98.69 %", words.accuracy(test));
        assertEquals("9,869 of 10,000 right", words.accuracyName(test, progress(1, test)));
        TestPoint earlier = new TestPoint(20, 10_000, 9_869, 0.05f, true);
        assertEquals("of 10,000, after epoch 2", words.accuracyName(earlier, progress(23, earlier)));
    }

    @Test
    void theLastBatchOfAnEpochIsNotBatchZeroOfTheNext() {
        TestPoint test = new TestPoint(1, 10, 9, 0.05f, true);
        Progress end = progress(20, test);
        assertTrue(end.isAtEpochEnd());
        assertEquals(List.of(2, 10, 3), List.of(end.lastEpoch(), end.batchInEpoch(), end.epoch()));
        Progress after = progress(21, test);
        assertEquals(List.of(3, 1), List.of(after.lastEpoch(), after.batchInEpoch()));
        Progress start = progress(0, test);
        assertFalse(start.isAtEpochEnd());
        assertEquals(List.of(1, 0), List.of(start.lastEpoch(), start.batchInEpoch()));
    }

    private static Progress progress(long batches, TestPoint test) {
        return new Progress(batches, 3, 10, null, test, OptionalDouble.empty(), OptionalDouble.empty());
    }

    @Test
    void everySourceOfDigitsHasWords() {
        for (DataSource source : DataSource.values()) {
            assertFalse(texts.get("training.data.name." + source).isEmpty());
            assertFalse(texts.get("training.data.counts." + source, 60_000, 10_000, 28, 28, 10, 0)
                    .contains("{"));
        }
    }

    private void work() {
        while (!trainingThread.isEmpty()) {
            trainingThread.remove().run();
        }
        model.poll();
    }
}
