package kernelight.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenCommandTest {
    @Test
    void theWindowGetsTheFile() {
        CommandRun run = CommandRun.of("open", "my lecture.kernelight");
        assertEquals(0, run.exitCode(), run.err());
        assertEquals(List.of(Path.of("my lecture.kernelight")), run.opened());
    }

    @Test
    void withoutAFileItIsAWrongCommandLine() {
        CommandRun run = CommandRun.of("open");
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("FILE"), run.err());
        assertEquals(List.of(), run.opened());
    }

    @Test
    void theFolderOfMnistAloneOpensTheWindow() {
        CommandRun run = CommandRun.of("--mnist", "digits");
        assertEquals(0, run.exitCode(), run.err());
        assertEquals(List.of(Path.of("--mnist/digits")), run.opened());
    }

    @Test
    void aFileWithoutACommandIsAnsweredWithTheCommand(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("three.onnx"));
        CommandRun run = CommandRun.of(file.toString());
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("A file is opened with: kernelight open " + file), run.err());
    }

    @Test
    void theHelpNamesIt() {
        assertTrue(CommandRun.of("--help").out().lines().anyMatch(line -> line.matches(" +open +Opens the window.*")));
    }
}
