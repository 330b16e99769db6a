package kernelight.trained;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import kernelight.data.DataSource;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.layer.Parameter;
import kernelight.engine.network.Network;
import kernelight.engine.network.SavedNetwork;
import kernelight.engine.tensor.Shape;
import kernelight.files.FileProblem;
import kernelight.interchange.network.NetworkFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainedFolderTest {
    private static final TrainedRun MEASURED = TestRuns.measured("one", 938, 9594);
    private static final TrainedRun UNMEASURED = TestRuns.unmeasured("two", 1000);

    @TempDir
    private Path home;

    private Path folder() {
        return home.resolve("trained");
    }

    private void keep(TrainedRun... runs) throws FileProblem {
        new TrainedFolder(folder()).write(1, List.of(runs));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.sorted().toList();
        }
    }

    @Test
    void whatIsKeptComesBackToTheBit() throws FileProblem {
        keep(UNMEASURED, MEASURED);
        TrainedFolder.Found found = new TrainedFolder(folder()).read();
        assertTrue(found.problems().isEmpty());
        assertEquals(2, found.runs().size());
        for (int i = 0; i < 2; i++) {
            TrainedRun before = List.of(MEASURED, UNMEASURED).get(i);
            TrainedRun after = found.runs().get(i);
            assertArrayEquals(weights(before.network()), weights(after.network()));
            assertEquals(withoutNetwork(before), withoutNetwork(after));
        }
    }

    @Test
    void whatTheClassesAreCalledComesBack() throws FileProblem {
        TrainedData animals = new TrainedData(DataSource.OTHER, "animals", List.of("cat", "dog's", "T-shirt/top"));
        TrainedRun run = new TrainedRun(
                Architecture.LENET5.build(new Shape(3, 32, 32), 3),
                animals,
                MEASURED.settings(),
                "three",
                MEASURED.trainedAt(),
                10,
                1,
                Optional.empty());
        keep(run);
        assertEquals(
                animals, new TrainedFolder(folder()).read().runs().getFirst().data());
        assertEquals(
                TrainedData.digits(DataSource.MNIST),
                TestRuns.measured("one", 938, 9594).data());
    }

    @Test
    void ofTwoClassesHalfIsWhatGuessingGets() {
        for (int correct : new int[] {5500, 8000}) {
            TrainedRun two = new TrainedRun(
                    MEASURED.network(),
                    new TrainedData(DataSource.OTHER, "", List.of("cat", "dog")),
                    MEASURED.settings(),
                    "two classes",
                    MEASURED.trainedAt(),
                    10,
                    1,
                    Optional.of(new TestScore(correct, 10_000, "set")));
            assertEquals(correct == 8000, two.hasLearned());
        }
    }

    private static List<Object> withoutNetwork(TrainedRun run) {
        return List.of(
                run.source(), run.settings(), run.runId(), run.trainedAt(), run.batches(), run.epochs(), run.score());
    }

    private static float[] weights(Network network) {
        float[] all = new float[network.parameterCount()];
        int at = 0;
        for (Parameter parameter : network.parameters()) {
            System.arraycopy(parameter.values(), 0, all, at, parameter.values().length);
            at += parameter.values().length;
        }
        return all;
    }

    @Test
    void aDamagedFileIsSaidAndPutAsideAndTheOthersComeBack() throws Exception {
        keep(MEASURED);
        Path file = files().getFirst();
        byte[] whole = Files.readAllBytes(file);
        SplittableRandom random = new SplittableRandom(5);
        for (int round = 0; round < 60; round++) {
            byte[] damaged = round < 5
                    ? Arrays.copyOf(whole, whole.length * round / 5) // cut off, at first to nothing
                    : whole.clone();
            if (round >= 5) {
                int place = random.nextInt(whole.length);
                damaged[place] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(file, damaged);
            keep(UNMEASURED);
            TrainedFolder.Found found = new TrainedFolder(folder()).read();
            String what = "round " + round;
            long intact = found.runs().stream()
                    .filter(run -> run.batches() == MEASURED.batches())
                    .filter(run -> !Arrays.equals(weights(run.network()), weights(MEASURED.network()))
                            || !withoutNetwork(run).equals(withoutNetwork(MEASURED)))
                    .count();
            assertEquals(0, intact, what + ": nothing comes back as something else");
            assertTrue(
                    found.runs().stream().anyMatch(run -> run.batches() == UNMEASURED.batches()),
                    what + ": the other one comes back");
            if (found.runs().size() < 2) {
                assertEquals("trained.damaged", found.problems().getFirst().key(), what);
                assertFalse(Files.exists(file), what);
                assertTrue(Files.exists(file.resolveSibling(file.getFileName() + ".damaged")), what);
            }
        }
    }

    @Test
    void aFileOfANewerAppIsLeftAsItIs() throws Exception {
        keep(MEASURED);
        Path file = files().getFirst();
        SavedNetwork saved = NetworkFile.read(file);
        Map<String, String> notes = new java.util.HashMap<>(saved.notes());
        notes.put("kernelight trained network", "2");
        NetworkFile.write(file, new SavedNetwork(saved.network(), notes));
        TrainedFolder again = new TrainedFolder(folder());
        TrainedFolder.Found found = again.read();
        assertEquals("trained.newer", found.problems().getFirst().key());
        again.adopt(found);
        again.write(1, List.of(UNMEASURED));
        assertTrue(Files.exists(file));
    }

    @Test
    void whatIsKeptNoLongerIsRemovedAndNothingElseIs() throws Exception {
        Files.createDirectories(folder());
        Path own = Files.writeString(folder().resolve("mine.onnx"), "a person's own");
        TrainedFolder kept = new TrainedFolder(folder());
        kept.write(1, List.of(MEASURED));
        assertEquals(2, files().size());
        kept.write(2, List.of(UNMEASURED));
        assertEquals(2, files().size());
        assertTrue(Files.exists(own));
        kept.write(1, List.of(MEASURED)); // late: a newer state was written
        assertEquals(
                List.of(1000L),
                new TrainedFolder(folder())
                        .read().runs().stream().map(TrainedRun::batches).toList());
    }

    @Test
    void whatWasReadAndNotTakenOverIsNeverRemoved() throws Exception {
        keep(MEASURED);
        TrainedFolder again = new TrainedFolder(folder());
        again.read();
        again.write(1, List.of(UNMEASURED));
        assertEquals(2, files().size());
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaidOnce() throws Exception {
        Files.writeString(folder(), "a file where the folder should be");
        TrainedFolder kept = new TrainedFolder(folder());
        FileProblem problem = assertThrows(FileProblem.class, () -> kept.write(1, List.of(MEASURED)));
        assertFalse(problem.reason().inEnglish().contains("cannot be written"), "the person's language says that");
        kept.write(2, List.of(MEASURED));
        Files.delete(folder());
        kept.write(3, List.of(MEASURED));
        assertEquals(1, files().size());
    }

    @Test
    void withoutAFolderThereIsNothing() {
        TrainedFolder.Found found = new TrainedFolder(folder()).read();
        assertTrue(found.runs().isEmpty() && found.problems().isEmpty());
    }
}
