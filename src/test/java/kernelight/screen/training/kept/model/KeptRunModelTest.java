package kernelight.screen.training.kept.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Stream;
import kernelight.data.DataSource;
import kernelight.data.folder.FolderRequest;
import kernelight.data.folder.ReadingProgress;
import kernelight.data.generated.GeneratedDigits;
import kernelight.data.mnist.MnistLocation;
import kernelight.engine.network.Network;
import kernelight.engine.training.BatchRunner;
import kernelight.screen.MnistFolder;
import kernelight.screen.training.model.Curve;
import kernelight.screen.training.model.Digits;
import kernelight.screen.training.model.Pitfall;
import kernelight.screen.training.model.RunPhase;
import kernelight.screen.training.model.TrainingData;
import kernelight.screen.training.model.TrainingModel;
import kernelight.screen.training.model.TrainingThreads;
import kernelight.screen.training.setup.model.AugmentationChoice;
import kernelight.trained.TestRuns;
import kernelight.trained.TrainedNetworks;
import kernelight.words.LocalizedMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptRunModelTest {
    @TempDir
    private Path folder;

    private final List<LocalizedMessage> notices = new ArrayList<>();
    private double seconds;
    private int digits = 160;

    /** The app from one start to its end. */
    private final class Start {
        final Queue<Runnable> tasks = new ArrayDeque<>();
        final TrainedNetworks trained;
        final TrainingModel model;
        final KeptRunModel kept;

        Start() {
            trained = TestRuns.keptIn(folder.resolve("trained"));
            Digits source = new Digits() {
                @Override
                public Optional<TrainingData> mnist(Path from) {
                    return Optional.empty();
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
                    return new TrainingData(
                            DataSource.GENERATED, GeneratedDigits.generate(digits, 1), GeneratedDigits.generate(40, 2));
                }
            };
            model = new TrainingModel(
                    source,
                    new MnistFolder(new MnistLocation(Path.of("mnist"), MnistLocation.NamedBy.CONVENTION)),
                    to -> {
                        throw new IllegalStateException("Nothing is downloaded here.");
                    },
                    new TrainingThreads(tasks::add, Runnable::run, Runnable::run, Runnable::run),
                    BatchRunner.onCallingThread(),
                    trained,
                    () -> seconds);
            kept = new KeptRunModel(
                    model, folder.resolve("kept"), tasks::add, Runnable::run, Runnable::run, notices::add);
            model.open();
        }

        void setUp() {
            model.choices().batchSizeProperty().set(32); // 4 batches of 120 digits
            model.choices().epochsProperty().set(4);
            model.choices().more().validationProperty().set(25);
            model.choices().more().dropoutProperty().set(0.2);
            model.choices().more().augmentationProperty().set(AugmentationChoice.USUAL);
        }

        void runUntil(long batches) {
            while (model.run().curves().orElseThrow().batchesDone() < batches) {
                tasks.remove().run();
                model.poll();
            }
        }

        void runToTheEnd() {
            while (!tasks.isEmpty()) {
                tasks.remove().run();
            }
            model.poll();
        }

        List<Double> losses() {
            Curve loss = model.run().curves().orElseThrow().loss();
            List<Double> losses = new ArrayList<>();
            for (int bucket = 0; bucket < loss.buckets(); bucket++) {
                losses.add((double) loss.single(bucket));
            }
            return losses;
        }

        Network network() {
            return trained.arrivedProperty().get().network();
        }

        RunPhase phase() {
            return model.run().phaseProperty().get();
        }
    }

    @Test
    void aRunThatIsKeptAtClosingGoesOnAsIfItHadNeverStopped() throws IOException {
        Start undisturbed = new Start();
        undisturbed.setUp();
        undisturbed.model.start();
        undisturbed.runToTheEnd();
        assertEquals(16, undisturbed.losses().size());

        Start first = new Start();
        first.setUp();
        assertFalse(first.model.isInTheMiddle());
        first.model.start();
        first.runUntil(7);
        assertTrue(first.model.isInTheMiddle());
        first.model.keepRun();
        first.runToTheEnd();
        long stopped = first.model.run().curves().orElseThrow().batchesDone();
        assertTrue(stopped >= 7 && stopped < 16, "stopped after " + stopped);

        Start second = new Start();
        assertNotNull(second.kept.offerProperty().get());
        second.kept.goOn();
        assertNull(second.kept.offerProperty().get());
        assertEquals(RunPhase.RUNNING, second.phase());
        assertEquals(32, second.model.choices().batchSizeProperty().get(), "its settings are there");
        assertEquals(
                stopped,
                second.model.run().curves().orElseThrow().batchesDone(),
                "its curves are there before it goes on");
        second.runToTheEnd();
        assertEquals(RunPhase.FINISHED, second.phase());
        assertEquals(undisturbed.losses(), second.losses());
        for (int i = 0; i < undisturbed.network().parameters().size(); i++) {
            assertArrayEquals(
                    undisturbed.network().parameters().get(i).values(),
                    second.network().parameters().get(i).values());
        }
        assertEquals(undisturbed.model.run().finalTest(), second.model.run().finalTest());
        assertEquals(0, files(), "nothing is kept of a run that is over");
        assertNull(new Start().kept.offerProperty().get());
        assertEquals(List.of(), notices);
    }

    @Test
    void aLongRunIsKeptEveryMinuteSoThatKillingItLosesNoMore() throws IOException {
        Start killed = new Start();
        killed.setUp();
        killed.model.start();
        killed.runUntil(3);
        assertEquals(0, files(), "nothing in the first minute");
        seconds += 61;
        killed.runUntil(6);
        assertEquals(2, files());
        seconds += 61;
        killed.runUntil(9);
        assertEquals(2, files(), "the state before is replaced");
        // Killed here: nothing is called any more.
        Start next = new Start();
        long batches = next.kept.offerProperty().get().checkpoint().batchesDone();
        assertTrue(batches >= 6 && batches <= 9, "kept after " + batches);
        next.kept.goOn();
        next.model.rewind();
        next.runToTheEnd();
        assertEquals(0, files(), "rewinding gives it up");
    }

    @Test
    void whatIsNotWantedIsRemovedAndOnlyThat() throws IOException {
        Start first = new Start();
        first.setUp();
        first.model.start();
        first.runUntil(3);
        first.model.keepRun();
        first.runToTheEnd();
        Start second = new Start();
        second.model.choices().epochsProperty().set(1);
        second.model.start();
        second.runToTheEnd();
        assertEquals(2, files(), "a short run of another kind leaves it");
        assertNotNull(second.kept.offerProperty().get());
        second.model.rewind();
        second.model.start();
        second.kept.goOn();
        assertEquals(RunPhase.RUNNING, second.phase());
        assertNotNull(second.kept.offerProperty().get(), "nothing happens during another run");
        second.runToTheEnd();
        second.kept.discard();
        second.runToTheEnd();
        assertEquals(0, files());
        Start third = new Start();
        third.model.setUp(Pitfall.OVERFITTING);
        third.runUntil(3);
        assertFalse(third.model.isInTheMiddle(), "what only shows something is not asked about");
    }

    @Test
    void aDamagedFileIsSaidAndSetAside() throws IOException {
        Start first = new Start();
        first.setUp();
        first.model.start();
        first.runUntil(3);
        first.model.keepRun();
        first.runToTheEnd();
        try (Stream<Path> all = Files.list(folder.resolve("kept"))) {
            for (Path file :
                    all.filter(path -> path.toString().endsWith(".checkpoint")).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 1;
                Files.write(file, bytes);
            }
        }
        assertNull(new Start().kept.offerProperty().get());
        assertEquals("training.kept.damaged", notices.getFirst().key());
        assertTrue(Files.exists(folder.resolve("kept").resolve("run.json.damaged")));
        notices.clear();
        assertNull(new Start().kept.offerProperty().get());
        assertEquals(List.of(), notices, "said once");
        Files.writeString(folder.resolve("kept").resolve("run.json"), "[1, 2");
        new Start();
        assertEquals("training.kept.damaged", notices.getFirst().key());
    }

    @Test
    void onOtherImagesItDoesNotGoOnAndIsStillKept() throws IOException {
        Start first = new Start();
        first.setUp();
        first.model.start();
        first.runUntil(3);
        first.model.keepRun();
        first.runToTheEnd();
        digits = 150;
        Start second = new Start();
        second.kept.goOn();
        second.runToTheEnd();
        assertEquals(RunPhase.FAILED, second.phase());
        assertEquals(
                "training.kept.other",
                second.model.run().problemProperty().get().key());
        assertEquals(2, files());
    }

    @Test
    void theEndOfALongRunIsSaidToWhoLooksElsewhere() {
        Start start = new Start();
        new LongRunNotice(start.model, () -> seconds, notices::add);
        start.model.start();
        start.runToTheEnd();
        assertEquals(List.of(), notices, "a short one is not");
        start.model.start();
        seconds += 61;
        start.runToTheEnd();
        assertEquals("training.notice.finished", notices.getFirst().key());
        assertEquals("LeNet-5", notices.getFirst().arguments().getFirst());
        notices.clear();
        start.model.setSeen(true);
        start.model.start();
        seconds += 61;
        start.runToTheEnd();
        assertEquals(List.of(), notices, "who sees it is not told");
    }

    private long files() throws IOException {
        if (!Files.exists(folder.resolve("kept"))) {
            return 0;
        }
        try (Stream<Path> all = Files.list(folder.resolve("kept"))) {
            return all.count();
        }
    }
}
