package kernelight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * What people without Java install, moved to a folder with a space that may not be written, with no Java in reach. Skipped
 * where it was not made: {@code ./mvnw verify -Pinstaller} makes it first.
 */
@EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere the folders of an app lie otherwise")
@Timeout(240)
class InstalledAppTest {
    private static final Path IMAGE = Path.of("target/installer/Kernelight").toAbsolutePath();

    /** Java ends at once where it cannot use the start cache, instead of starting without it. */
    private static final String WITH_CACHE = "-XX:AOTMode=on ";

    @TempDir
    static Path folder;

    private record Run(int exitCode, String said) {}

    @BeforeAll
    static void theAppIsMoved() throws Exception {
        assumeTrue(Files.isDirectory(IMAGE), "no installer was made");
        assertEquals(
                new Run(0, ""), shell("mkdir 'a stick' && cp -R '" + IMAGE + "' 'a stick/' && chmod -R a-w 'a stick'"));
    }

    @AfterAll
    static void theCopyMayBeRemoved() throws Exception {
        shell("chmod -R u+w .");
    }

    private static Run shell(String script) throws IOException, InterruptedException {
        Path said = Files.createTempFile("kernelight", ".txt");
        try {
            ProcessBuilder builder = new ProcessBuilder("sh", "-c", script)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile());
            builder.environment().clear();
            builder.environment().put("PATH", "/usr/bin:/bin");
            builder.environment().put("HOME", folder.resolve("home").toString());
            builder.environment().put("app", "a stick/Kernelight/bin/kernelight");
            Process process = builder.start();
            if (!process.waitFor(200, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("still running: " + script);
            }
            return new Run(process.exitValue(), Files.readString(said));
        } finally {
            Files.delete(said);
        }
    }

    private static String with(String options) {
        return "KERNELIGHT_JAVA_OPTIONS='" + options + "' \"$app\" ";
    }

    @Test
    @DisplayName("a command starts from the cache, wherever the folder was moved")
    void commandsUseTheCache() throws Exception {
        assertEquals(new Run(0, "kernelight 0.1.0\n"), shell(with(WITH_CACHE) + "--version"));
    }

    @Test
    @DisplayName("the window starts from the same cache")
    void theWindowUsesTheCache() throws Exception {
        Run run = shell(with(WITH_CACHE + "-Dglass.platform=Headless -Dprism.order=sw -Dkernelight.firstFrame=true"));
        assertTrue(run.said().contains("first_frame_ms"), run.said());
        assertEquals(0, run.exitCode());
    }

    @Test
    @DisplayName("nothing that is called was left out of the runtime: pictures, PDF, JSON, training")
    void everythingIsThere() throws Exception {
        for (String command : new String[] {
            "train --data generated --epochs 1 --out net.onnx",
            "networks net.onnx --draw net.pdf",
            "networks net.onnx --draw net.png",
            "filter --picture scene --filter sobel edges.png",
            "filter --filter box edges.png blurred.png",
            "classify --model net.onnx edges.png",
            "worksheet --topics size,cell --count 4 --variants 1 --out sheets",
            "lesson list"
        }) {
            Run run = shell("\"$app\" " + command);
            assertEquals(0, run.exitCode(), command + ": " + run.said());
        }
    }
}
