package kernelight.screen.training.pitfall.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import kernelight.data.DataSource;
import kernelight.data.folder.FolderRequest;
import kernelight.data.folder.ReadingProgress;
import kernelight.data.mnist.MnistLocation;
import kernelight.engine.training.BatchRunner;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.Document;
import kernelight.screen.MnistFolder;
import kernelight.screen.training.model.Digits;
import kernelight.screen.training.model.Pitfall;
import kernelight.screen.training.model.RealDigits;
import kernelight.screen.training.model.RunPhase;
import kernelight.screen.training.model.SavedTraining;
import kernelight.screen.training.model.TrainingData;
import kernelight.screen.training.model.TrainingModel;
import kernelight.screen.training.model.TrainingThreads;
import kernelight.session.KernelightFile;
import kernelight.trained.TestRuns;
import kernelight.trained.TrainedNetworks;
import kernelight.words.LocalizedMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each pitfall shows what it is to show, on the generated digits of the window; training is deterministic. */
class PitfallModelTest {
    /** More than any pitfall takes. */
    private static final int MOST_BATCHES = 1000;

    private static final TrainingData GENERATED = new RealDigits(20_000, 5_000).generated();

    @TempDir
    private Path folder;

    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private TrainedNetworks trained;
    private TrainingModel model;
    private PitfallModel pitfalls;

    @BeforeEach
    void open() {
        trained = TestRuns.keptIn(folder);
        model = model();
        pitfalls = new PitfallModel(model, Runnable::run, Runnable::run);
        model.open();
    }

    private TrainingModel model() {
        Digits digits = new Digits() {
            @Override
            public Optional<TrainingData> mnist(Path from) {
                return Optional.of(new TrainingData(DataSource.MNIST, GENERATED.training(), GENERATED.test()));
            }

            @Override
            public boolean isMnist(Path from) {
                return true;
            }

            @Override
            public TrainingData folder(FolderRequest request, ReadingProgress progress) {
                throw new IllegalStateException("No folder is read here.");
            }

            @Override
            public TrainingData generated() {
                return GENERATED;
            }
        };
        return new TrainingModel(
                digits,
                new MnistFolder(new MnistLocation(Path.of("mnist"), MnistLocation.NamedBy.CONVENTION)),
                to -> {
                    throw new IllegalStateException("Nothing is downloaded here.");
                },
                new TrainingThreads(tasks::add, Runnable::run, Runnable::run, Runnable::run),
                BatchRunner.onCallingThread(),
                trained,
                () -> 0);
    }

    @ParameterizedTest
    @EnumSource(Pitfall.class)
    void everyPitfallShowsItselfWithinBoundedBatches(Pitfall pitfall) {
        model.setUp(pitfall);
        assertEquals(RunPhase.RUNNING, phase());
        work();
        assertEquals(RunPhase.FINISHED, phase());
        long batches = model.run().progressProperty().get().batches();
        assertTrue(batches <= MOST_BATCHES, batches + " batches");
        LocalizedMessage found = pitfalls.findingProperty().get();
        assertNotNull(found, "nothing was found");
        assertEquals("training.pitfall.found." + pitfall, found.key());
        List<Object> numbers = found.arguments();
        switch (pitfall) {
            case RATE_TOO_LARGE -> {
                assertTrue((double) numbers.get(0) > 50, "the loss jumps: " + numbers);
                assertTrue((long) numbers.get(1) < 20, "at once: " + numbers);
                assertTrue((long) numbers.get(2) < 100, "and then it guesses: " + numbers);
            }
            case RATE_TOO_SMALL -> assertTrue((double) numbers.get(2) > 2.2, "nearly nothing learned: " + numbers);
            case NOT_SHUFFLED -> {
                assertTrue((int) numbers.get(0) >= 10, "a jump for each class: " + numbers);
                assertTrue((double) numbers.get(2) < 0.25, "and only the last one is known: " + numbers);
            }
            case BATCH_OF_ONE -> {
                assertTrue((double) numbers.get(1) < 0.1, "some are easy: " + numbers);
                assertTrue((double) numbers.get(2) > 4, "others are not: " + numbers);
            }
            case EQUAL_WEIGHTS -> {
                assertEquals(6, numbers.get(1));
                assertTrue((double) numbers.get(2) < 0.35, "six equal filters are one: " + numbers);
            }
            case NOT_NORMALIZED -> assertTrue((double) numbers.get(0) > 100, "the first losses are huge: " + numbers);
            case DYING_RELU -> assertTrue((int) numbers.get(0) >= 2, "filters are dead: " + numbers);
            case OVERFITTING -> {
                assertTrue((double) numbers.get(0) > 0.99, "learned by heart: " + numbers);
                assertTrue((double) numbers.get(1) < 0.8, "others are not read: " + numbers);
                assertTrue((double) numbers.get(4) > 1.1 * (double) numbers.get(2), "their loss rises: " + numbers);
            }
            case AUGMENTATION -> assertTrue((double) numbers.get(1) > 0.83, "others are read better: " + numbers);
            case DROPOUT -> assertTrue((double) numbers.get(1) > 0.78, "others are read better: " + numbers);
        }
        assertFalse(model.run().stuckProperty().get() && pitfall.isCure());
        assertNull(trained.arrivedProperty().get(), "the network is not kept");
    }

    @Test
    void undoingGoesBackToTheSettingsAndTheDataOfBefore() {
        model.choices().learningRateProperty().set(0.007);
        model.choices().more().dropoutProperty().set(0.1);
        String before = KernelightFile.text(model.persistent());
        model.setUp(Pitfall.NOT_SHUFFLED);
        assertEquals(DataSource.GENERATED, model.data().sourceProperty().get());
        model.setUp(Pitfall.RATE_TOO_LARGE); // also during the run of another one
        assertEquals(5, model.choices().learningRateProperty().get());
        model.undoSetUp();
        assertNull(pitfalls.pitfallProperty().get());
        assertNull(pitfalls.findingProperty().get());
        assertEquals(RunPhase.READY, phase());
        assertEquals(DataSource.MNIST, model.data().sourceProperty().get());
        assertEquals(
                before,
                KernelightFile.text(model.persistent()).replace(",\n  \"data\": \"mnist\"", ""),
                "only the data are named now");
    }

    @Test
    void aRunOfOnesOwnIsNotDisturbed() {
        model.start();
        assertFalse(model.canSetUp());
        model.setUp(Pitfall.DROPOUT);
        assertEquals(RunPhase.RUNNING, phase());
        assertNull(pitfalls.pitfallProperty().get());
    }

    @Test
    void aPitfallAndTheWayBackAreThereAtTheNextStart() throws ContentProblem {
        model.choices().learningRateProperty().set(0.007);
        model.setUp(Pitfall.OVERFITTING);
        String text = KernelightFile.text(model.persistent());
        TrainingModel next = model();
        next.persistent().restore(Document.read(text, 1).content());
        assertEquals(Pitfall.OVERFITTING, next.choices().pitfallProperty().get());
        assertEquals(text, KernelightFile.text(next.persistent()));
        next.undoSetUp();
        assertEquals(0.007, next.choices().learningRateProperty().get());
        SavedTraining.ofNoRun().restore(Document.read(text, 1).content()); // as the scenes of lessons are checked
    }

    private void work() {
        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }
        model.poll();
    }

    private RunPhase phase() {
        return model.run().phaseProperty().get();
    }
}
