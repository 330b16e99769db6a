package kernelight.problem;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.logging.Handler;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProblemLogTest {
    private final Logger root = Logger.getLogger("");
    private Handler[] before;

    @TempDir
    private Path folder;

    @BeforeEach
    void rememberHandlers() {
        before = root.getHandlers();
    }

    @AfterEach
    void restoreHandlers() {
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
            if (!Arrays.asList(before).contains(handler)) {
                handler.close();
            }
        }
        Arrays.stream(before).forEach(root::addHandler);
    }

    @Test
    void theFileItNamesHasTheDetails() throws IOException {
        ProblemLog log = new ProblemLog(folder.resolve("100 % new"));
        log.record(new IllegalStateException("what happened"));
        String written = Files.readString(log.file());
        assertTrue(written.contains("java.lang.IllegalStateException: what happened"), written);
        assertTrue(written.contains("ProblemLogTest.theFileItNamesHasTheDetails"), "the stack trace is there");
    }

    @Test
    void nothingIsWrittenToTheTerminalAnyMore() {
        new ProblemLog(folder);
        assertTrue(Arrays.stream(root.getHandlers()).noneMatch(java.util.logging.ConsoleHandler.class::isInstance));
    }

    @Test
    void aFolderThatCannotBeMadeIsNoReasonToStop() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        new ProblemLog(file.resolve("logs")).record(new IllegalStateException("unheard"));
        assertTrue(Files.size(file) == 0);
    }
}
