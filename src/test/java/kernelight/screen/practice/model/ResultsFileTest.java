package kernelight.screen.practice.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kernelight.exercise.topic.ExerciseId;
import kernelight.exercise.topic.Topic;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results as a file, gathered into a class. */
class ResultsFileTest {
    private final PracticeModel practice = new PracticeModel(() -> 0);
    private final ResultsModel results =
            new ResultsModel(practice, () -> LocalDate.of(2026, 3, 2), Runnable::run, Runnable::run);

    @TempDir
    private Path folder;

    private Path mina;

    @BeforeEach
    void save() {
        practice.restore(practice.now()
                .with(new Progress(Map.of(
                        new Progress.Kind(Topic.SIZE, 1),
                        new TopicProgress(10, 6, 1, Map.of("exercise.size.FORGOT_PADDING", 3)),
                        new Progress.Kind(Topic.POOL, 2),
                        new TopicProgress(4, 4, 0, Map.of())))));
        mina = folder.resolve("mina.json");
        results.save(mina, "  민아  ");
    }

    private ClassResults gathered(Path... files) {
        results.open(Arrays.asList(files));
        return results.gatheredProperty().get().orElseThrow();
    }

    @Test
    @DisplayName("what was saved comes back, with the name and the day")
    void roundTrip() {
        assertEquals(
                "practice.results.saved",
                results.saidProperty().get().orElseThrow().key());
        ClassResults all = gathered(mina);
        assertEquals(List.of(), all.refused());
        ClassResults.Learner learner = all.learners().getFirst();
        assertEquals("민아", learner.name());
        assertEquals(LocalDate.of(2026, 3, 2), learner.saved());
        assertEquals(practice.now().progress(), learner.progress());
    }

    @Test
    @DisplayName("a class has its hardest topic and its mistakes")
    void ofAClass() {
        Path jun = folder.resolve("jun.json");
        results.save(jun, "");
        ClassResults all = gathered(mina, jun);
        assertEquals(
                List.of("jun.json", "mina.json"),
                all.learners().stream().map(ClassResults.Learner::file).toList());
        assertEquals(List.of(Topic.SIZE, Topic.POOL), all.topics());
        assertEquals(20, all.of(Topic.SIZE).asked());
        assertEquals(Topic.SIZE, all.hardest().orElseThrow());
        assertEquals(List.of(new ClassResults.Mistake("exercise.size.FORGOT_PADDING", 6, 2)), all.mistakes());
        results.close();
        assertTrue(results.gatheredProperty().get().isEmpty());
    }

    @Test
    @DisplayName("a file that was edited by hand is found, whatever was edited; spaces are no edit")
    void edited() throws IOException {
        String text = Files.readString(mina);
        assertEquals(
                List.of(),
                gathered(write("spaces.json", text.replace("\n", "\n\n  "))).refused());
        for (List<String> edit : List.of(
                List.of("\"first\": 6", "\"first\": 7"),
                List.of("민아", "준"),
                List.of("2026-03-02", "2026-03-03"),
                List.of("\"asked\": 4", "\"asked\": 5"),
                List.of("FORGOT_PADDING", "FORGOT_PLUS_ONE"),
                List.of("\"topic\": \"pool\"", "\"topic\": \"cell\""))) {
            String changed = text.replace(edit.getFirst(), edit.getLast());
            assertFalse(changed.equals(text), edit::toString);
            ClassResults all = gathered(write("edited.json", changed), mina);
            assertEquals(1, all.learners().size(), "the others are taken");
            assertTrue(said(all).contains("checksum"), () -> edit + ": " + said(all));
        }
    }

    @Test
    @DisplayName("what is no results file is refused with its name and the reason")
    void refused() throws IOException {
        String text = Files.readString(mina);
        for (List<String> bad : List.of(
                List.of("", "line 1"),
                List.of("hello", "line 1"),
                List.of("{\"kernelight\":\"convolution\",\"version\":1}", "no practice results"),
                List.of(text.substring(0, text.length() / 2), "ends"),
                List.of(text.replace("\"version\": 1", "\"version\": 2"), "newer"),
                List.of(text.replace("2026-03-02", "yesterday"), "date"),
                List.of(text.replace("\"level\": 1", "\"level\": 4"), "level"),
                List.of(text.replace("\"first\": 6", "\"first\": 60"), "first"))) {
            ClassResults all = gathered(write("bad.json", bad.getFirst()));
            assertEquals(1, all.refused().size(), bad::getFirst);
            assertTrue(said(all).contains(bad.getLast()), () -> bad.getLast() + " in: " + said(all));
        }
        assertEquals(1, gathered(folder.resolve("missing.json")).refused().size());
        assertEquals(1, gathered(folder).refused().size());
    }

    @Test
    @DisplayName("topics and mistakes of a newer version do not make a file an edited one")
    void newerTopics() throws Exception {
        ResultsFile newer = new ResultsFile(
                "x",
                LocalDate.of(2027, 1, 1),
                List.of(new ProgressFields.Row("of-tomorrow", 1, new TopicProgress(3, 1, 1, Map.of("a.B_C", 1)))));
        Path file = folder.resolve("newer.json");
        newer.write(file);
        ClassResults all = gathered(file);
        assertEquals(List.of(), all.refused());
        assertEquals(0, all.learners().getFirst().progress().total().asked());
    }

    @Test
    @DisplayName("a file that cannot be written is said")
    void notWritable() {
        results.save(folder.resolve("no-such-folder").resolve("x.json"), "");
        assertEquals(
                "practice.results.notSaved",
                results.saidProperty().get().orElseThrow().key());
    }

    @Test
    @DisplayName("practising changes nothing in a file that was saved")
    void later() {
        practice.open(new ExerciseId(Topic.CELL, 1, 1));
        practice.showSteps();
        assertEquals(14, gathered(mina).learners().getFirst().progress().total().asked());
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String said(ClassResults results) {
        return new Texts(Language.ENGLISH).get(results.refused().getFirst().why());
    }
}
