package kernelight.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import javafx.beans.property.StringProperty;
import kernelight.ui.file.FilePurpose;
import kernelight.words.LocalizedMessage;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JsonParser;

class SessionTest {
    @TempDir
    Path folder;

    private final Deque<Runnable> delayed = new ArrayDeque<>();
    private final List<LocalizedMessage> notices = new ArrayList<>();
    private Path file;

    @BeforeEach
    void nothingIsThereYet() {
        file = folder.resolve("kernelight/session.json");
    }

    private Session session() {
        return new Session(file, Runnable::run, delayed::add, notices::add);
    }

    private void aMomentLater() {
        while (!delayed.isEmpty()) {
            delayed.pop().run();
        }
    }

    @Test
    void theOneFolderOfAnEarlierVersionIsWhereFilesAreOpenedAndSaved() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                "{\"kernelight\": \"session\", \"version\": 1, \"screen\": \"\", \"folder\": \"/old\", \"states\": {}}");
        Session session = session();
        Optional<Path> old = Optional.of(Path.of("/old"));
        assertEquals(old, session.folderProperty(FilePurpose.OPEN).get());
        assertEquals(old, session.folderProperty(FilePurpose.SAVE).get());
        assertEquals(
                Optional.empty(), session.folderProperty(FilePurpose.DIGITS).get());
        session.folderProperty(FilePurpose.SAVE).set(Optional.of(Path.of("/new")));
        aMomentLater();
        assertEquals(old, session().folderProperty(FilePurpose.OPEN).get());
        assertEquals(
                Optional.of(Path.of("/new")),
                session().folderProperty(FilePurpose.SAVE).get());
        assertEquals(List.of(), notices);
    }

    @Test
    void somethingElseInItsPlaceIsNamed() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "<!DOCTYPE html><html>");
        session();
        assertTrue(notices.getFirst().inEnglish().contains("this is a web page, not a file of Kernelight"));
    }

    @Test
    void theStateIsRestored() {
        Session first = session();
        Counter counter = new Counter("counter");
        first.register(counter);
        first.screenProperty().set("counter");
        first.folderProperty(FilePurpose.OPEN).set(Optional.of(Path.of("/somewhere")));
        counter.set(41);
        counter.set(42);
        assertFalse(Files.exists(file));
        aMomentLater();

        Session second = session();
        Counter again = new Counter("counter");
        second.register(again);
        assertEquals(42, again.count());
        assertEquals(42, again.begin());
        assertEquals("counter", second.screenProperty().get());
        assertEquals(
                Optional.of(Path.of("/somewhere")),
                second.folderProperty(FilePurpose.OPEN).get());
        assertEquals(List.of(), notices);
    }

    @Test
    void manyChangesAreWrittenOnce() {
        Session session = session();
        Counter counter = new Counter("counter");
        session.register(counter);
        for (int count = 1; count < 100; count++) {
            counter.set(count);
        }
        assertEquals(1, delayed.size());
    }

    @Test
    void aScreenThatWasNotOpenedKeepsItsState() {
        Session first = session();
        Counter counter = new Counter("counter");
        first.register(counter);
        counter.set(7);
        aMomentLater();

        Session second = session();
        Counter other = new Counter("other");
        second.register(other);
        other.set(1);
        aMomentLater();

        Counter again = new Counter("counter");
        session().register(again);
        assertEquals(7, again.count());
    }

    @Test
    void whatIsNotWrittenYetIsWrittenAtTheEnd() {
        Session first = session();
        Counter counter = new Counter("counter");
        first.register(counter);
        counter.set(3);
        first.close();
        Counter again = new Counter("counter");
        session().register(again);
        assertEquals(3, again.count());
    }

    @Test
    void aBrokenFileIsCopiedAndReportedAndTheAppStarts() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{\"kernelight\": \"session\",\n\"version\": 1,\n\"scr");
        Session session = session();
        Path aside = file.resolveSibling("last-session-broken.json");
        assertEquals(
                List.of(LocalizedMessage.of(
                        "session.broken", 3, LocalizedMessage.of("file.problem.endsEarly"), aside.toString())),
                notices);
        assertTrue(Files.readString(aside).endsWith("\"scr"));
        Counter counter = new Counter("counter");
        session.register(counter);
        assertEquals(0, counter.count());
        counter.set(5);
        aMomentLater();
        Counter again = new Counter("counter");
        session().register(again);
        assertEquals(5, again.count());
    }

    @Test
    void oneBrokenScreenDoesNotHarmTheOthers() throws IOException {
        Session first = session();
        Counter good = new Counter("good");
        Counter bad = new Counter("bad");
        first.register(good);
        first.register(bad);
        good.set(2);
        bad.set(3);
        aMomentLater();
        Files.writeString(file, Files.readString(file).replace("\"count\": 3", "\"count\": 4"));
        Session second = session();
        Counter goodAgain = new Counter("good");
        Counter badAgain = new Counter("bad");
        second.register(goodAgain);
        second.register(badAgain);
        assertEquals(2, goodAgain.count());
        assertEquals(0, badAgain.count());
        assertEquals(1, notices.size());
    }

    @Test
    void aFolderThatCannotBeWrittenIsReportedOnce() throws IOException {
        Files.writeString(folder.resolve("kernelight"), "a file where the folder should be");
        Session session = session();
        Counter counter = new Counter("counter");
        session.register(counter);
        for (int count = 1; count < 4; count++) {
            counter.set(count);
            aMomentLater();
        }
        assertEquals(1, notices.size());
        assertEquals("session.unwritable", notices.getFirst().key());
    }

    /** A process is killed (kill -9) while it changes and writes as fast as it can: what it has saved is there. */
    @Test
    void nothingThatWasSavedIsLostToAKill() throws Exception {
        SplittableRandom random = new SplittableRandom(11);
        int kept = 0;
        for (int round = 0; round < 8; round++) {
            Process process = start();
            int rest = random.nextInt(5, 300);
            try (BufferedReader said =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                String began = said.readLine();
                int first = Integer.parseInt(began.substring("began ".length()));
                assertTrue(first == kept || first == kept + 1, "kept " + kept + ", but came back with " + first);
                for (String line = said.readLine(); line != null; line = said.readLine()) {
                    kept = Integer.parseInt(line.substring("kept ".length()));
                    if (--rest == 0) {
                        process.toHandle().destroyForcibly(); // Process itself would close what it said
                    }
                }
            }
            process.waitFor();
        }
        assertTrue(kept > 100, "only " + kept + " edits");
    }

    private Process start() throws IOException {
        String classes = String.join(
                File.pathSeparator,
                "target/classes",
                "target/test-classes",
                place(StringProperty.class),
                place(JsonParser.class),
                place(NullMarked.class));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classes,
                        CountingProcess.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String place(Class<?> type) {
        return Path.of(URI.create(
                        type.getProtectionDomain().getCodeSource().getLocation().toString()))
                .toString();
    }
}
