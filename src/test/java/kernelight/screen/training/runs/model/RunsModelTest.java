package kernelight.screen.training.runs.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kernelight.data.DataSource;
import kernelight.screen.training.model.TestPoint;
import kernelight.screen.training.moments.model.RunningModel;
import kernelight.words.LocalizedMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunsModelTest {
    private static final Instant NOW = Instant.parse("2026-11-30T11:00:00Z");

    @TempDir
    private Path folder;

    private final List<LocalizedMessage> notices = new ArrayList<>();
    private RunningModel running;
    private RunsModel runs;

    @BeforeEach
    void start() {
        running = new RunningModel(folder, 2);
        runs = kept();
    }

    private RunsModel kept() {
        return new RunsModel(running.training.run(), file(), Runnable::run, Runnable::run, notices::add, () -> NOW);
    }

    private Path file() {
        return folder.resolve("runs.json");
    }

    private void learn() {
        running.training.start();
        running.work();
    }

    @Test
    @DisplayName("a run that is over is kept, with its result; the next one is compared with it")
    void runsAreKeptAndCompared() {
        learn();
        PastRun first = runs.runsProperty().get().getFirst();
        assertEquals(1, first.number());
        assertEquals(RunOutcome.FINISHED, first.outcome());
        assertEquals(20, first.result().orElseThrow().batch());
        assertEquals("0.02", first.settings().get(RunSetting.LEARNING_RATE));
        assertTrue(runs.others().isEmpty(), "it is still on the screen");
        running.training.choices().learningRateProperty().set(0.005);
        running.training.rewind();
        running.work();
        assertEquals(2, runs.number());
        assertEquals(Map.of(first, 0), runs.comparedRuns());
        SettingDifference only = runs.differences(first).getFirst();
        assertEquals(1, runs.differences(first).size());
        assertEquals(new SettingDifference(RunSetting.LEARNING_RATE, Optional.of("0.02"), Optional.of("0.005")), only);
        learn();
        running.training.rewind();
        assertEquals(3, runs.number());
        assertEquals(
                List.of(2),
                runs.comparedRuns().keySet().stream().map(PastRun::number).toList(),
                "the run before takes the place of the one before that");
    }

    @Test
    @DisplayName("a few batches are no run to keep, unless another run goes on from them")
    void fewBatches() {
        running.learnTo(3);
        running.training.rewind();
        assertTrue(runs.runsProperty().get().isEmpty());
        assertEquals(1, runs.number());
        running.work();
        running.learnTo(4);
        running.moments.show(2);
        running.moments.goOn();
        running.work();
        assertEquals(new RunOrigin(1, 2), runs.origin().orElseThrow());
        assertEquals(2, runs.number());
        PastRun origin = runs.others().getFirst();
        assertEquals(4, origin.batches());
        assertEquals(RunOutcome.LEFT, origin.outcome());
        PastRun branch = runs.runsProperty().get().getFirst();
        assertEquals(2, branch.firstBatch());
        assertEquals(new RunOrigin(1, 2), branch.origin().orElseThrow());
    }

    @Test
    @DisplayName("the file brings all of it back at the next start, and numbers go on")
    void nextStart() {
        learn();
        running.moments.show(7);
        running.moments.goOn();
        running.work();
        List<PastRun> before = runs.runsProperty().get();
        assertEquals(2, before.size());
        running = new RunningModel(folder, 2);
        RunsModel next = kept();
        List<PastRun> after = next.runsProperty().get();
        assertEquals(before.size(), after.size());
        for (int i = 0; i < before.size(); i++) {
            PastRun one = before.get(i);
            PastRun other = after.get(i);
            assertEquals(one.number(), other.number());
            assertEquals(one.settings(), other.settings());
            assertEquals(one.origin(), other.origin());
            assertEquals(one.endedAt(), other.endedAt());
            assertEquals(one.result().map(TestPoint::right), other.result().map(TestPoint::right));
            assertEquals(
                    one.tests().stream().map(TestPoint::batch).toList(),
                    other.tests().stream().map(TestPoint::batch).toList());
            assertEquals(
                    one.training().getLast().loss(), other.training().getLast().loss(), 1e-3);
        }
        assertEquals(3, next.number());
        assertEquals(List.of(), notices);
    }

    @Test
    @DisplayName("what the app leaves in the middle of a run is kept at its end")
    void endOfTheApp() {
        running = new RunningModel(folder, 6);
        runs = kept();
        running.learnTo(RunsModel.WORTH_KEEPING);
        runs.close();
        RunsModel next = kept();
        assertEquals(RunOutcome.LEFT, next.runsProperty().get().getFirst().outcome());
        assertEquals(
                RunsModel.WORTH_KEEPING, next.runsProperty().get().getFirst().batches());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[1]", "{\"kernelight\":\"runs\",\"version\":1,\"runs\":[{\"number\":1}]}", "\u0000"})
    @DisplayName("a damaged file is said, set aside and not overwritten")
    void damaged(String text) throws IOException {
        Files.writeString(file(), text);
        running = new RunningModel(folder, 2);
        runs = kept();
        assertEquals("training.runs.damaged", notices.getFirst().key());
        assertEquals(text, Files.readString(folder.resolve("runs.json.damaged")));
        learn();
        assertEquals(1, kept().runsProperty().get().size(), "a new list begins");
    }

    @Test
    @DisplayName("a file of a newer version stays as it is, and so does one of another kind")
    void newer() throws IOException {
        String newer = "{\"kernelight\":\"runs\",\"version\":2,\"runs\":[],\"more\":1}";
        Files.writeString(file(), newer);
        running = new RunningModel(folder, 2);
        runs = kept();
        assertEquals("training.runs.newer", notices.getFirst().key());
        learn();
        assertEquals(newer, Files.readString(file()));
    }

    @Test
    @DisplayName("the number of runs is bounded, and at most three are compared")
    void bounded() throws IOException {
        learn();
        String one = Files.readString(file());
        int begin = one.indexOf("{", one.indexOf("["));
        String run = one.substring(begin, one.lastIndexOf("}", one.lastIndexOf("]")) + 1);
        List<String> many = new ArrayList<>();
        for (int number = 1; number <= RunsModel.MOST + 10; number++) {
            many.add(run.replace("\"number\": 1", "\"number\": " + number));
        }
        Files.writeString(file(), one.substring(0, begin) + String.join(",", many) + "]}");
        running = new RunningModel(folder, 2);
        runs = kept();
        assertEquals(List.of(), notices);
        assertEquals(RunsModel.MOST, runs.runsProperty().get().size());
        assertEquals(RunsModel.MOST + 10, runs.runsProperty().get().getFirst().number());
        for (PastRun other : runs.others()) {
            runs.compare(other.number(), true);
        }
        assertEquals(RunsModel.MOST_COMPARED, runs.comparedRuns().size());
        assertEquals(
                RunsModel.MOST_COMPARED,
                runs.comparedRuns().values().stream().distinct().count());
        assertFalse(runs.canCompareMore());
        int removed = runs.comparedRuns().keySet().iterator().next().number();
        runs.remove(removed);
        assertTrue(runs.canCompareMore());
        assertTrue(runs.others().stream().noneMatch(other -> other.number() == removed));
    }

    @Test
    @DisplayName("runs on other images are not compared unasked")
    void otherImages() {
        learn();
        PastRun kept = runs.runsProperty().get().getFirst();
        assertTrue(runs.isOnSameImages(kept));
        PastRun other = new PastRun(
                9,
                NOW,
                DataSource.MNIST,
                60_000,
                10_000,
                kept.settings(),
                Optional.empty(),
                0,
                20,
                10,
                RunOutcome.FINISHED,
                List.of(),
                List.of(),
                Optional.empty());
        assertFalse(runs.isOnSameImages(other));
    }

    @Test
    @DisplayName("the table as CSV has a line for each run, and quotes what needs it")
    void csv() throws IOException {
        learn();
        Path table = folder.resolve("runs.csv");
        runs.saveTable(table);
        List<String> lines = Files.readAllLines(table);
        assertEquals(2, lines.size());
        List<String> names = List.of(lines.get(0).split(",", -1));
        List<String> cells = List.of(lines.get(1).split(",", -1));
        assertEquals(names.size(), cells.size());
        assertEquals("0.02", cells.get(names.indexOf("learning_rate")));
        assertEquals("2", cells.get(names.indexOf("epochs_learned")));
        assertEquals("training.saved", runs.savedProperty().get().orElseThrow().key());
        runs.saveTable(folder.resolve("nowhere").resolve("runs.csv"));
        assertTrue(runs.savedProperty().get().orElseThrow().key().startsWith("export.problem"));
    }
}
