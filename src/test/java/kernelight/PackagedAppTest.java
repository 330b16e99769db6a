package kernelight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import kernelight.interchange.network.NetworkFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged app, started as people start it: from a folder with a space, a quote and Hangul in its name, which may not
 * be written, through links, with ASCII letters only, and with homes of all kinds. `verify` runs it after packaging.
 *
 * <p>Names with Hangul are made by the shell: this JVM may have been started with ASCII letters itself.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
@Timeout(120)
class PackagedAppTest {
    private static final Path PACKAGED = Path.of("target/kernelight").toAbsolutePath();
    private static final Path MODEL = Path.of("assets/models/lenet5.onnx").toAbsolutePath();
    private static final String WINDOW =
            "KERNELIGHT_JAVA_OPTIONS='-Dglass.platform=Headless -Dprism.order=sw -Dkernelight.firstFrame=true' ";

    @TempDir
    static Path folder;

    private record Run(int exitCode, String out, String err) {}

    @BeforeAll
    static void theAppIsCopied() throws Exception {
        assumeTrue(Files.isExecutable(PACKAGED.resolve("bin/kernelight")), "nothing is packaged yet");
        Run copying = shell("mkdir \"$odd\" && cp -Rp \"$packaged\" \"$odd/app\" && chmod -R a-w \"$odd/app\""
                + " && ln -s \"$odd/app/bin/kernelight\" first && mkdir links && ln -s ../first links/second");
        assertEquals(new Run(0, "", ""), copying);
    }

    @AfterAll
    static void theCopyMayBeRemoved() throws Exception {
        shell("chmod -R u+w .");
    }

    /** Runs a script in the test's folder, with next to nothing in its environment; $odd is a folder's name. */
    private static Run shell(String script) throws IOException, InterruptedException {
        Path out = Files.createTempFile("kernelight", ".out");
        Path err = Files.createTempFile("kernelight", ".err");
        try {
            ProcessBuilder builder = new ProcessBuilder(
                            "sh", "-c", "odd=$(printf \"a b's \\355\\225\\234\\352\\270\\200\")\n" + script)
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().clear();
            builder.environment().put("PATH", System.getenv("PATH"));
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().put("LC_ALL", "C");
            builder.environment().put("packaged", PACKAGED.toString());
            builder.environment().put("model", MODEL.toString());
            Process process = builder.start();
            if (!process.waitFor(100, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("still running: " + script);
            }
            return new Run(process.exitValue(), text(out), text(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    @Test
    void aCommandReadsAPictureWhoseNameIsKorean() throws Exception {
        drawOne(folder.resolve("one.png"));
        Run run = shell("cp one.png \"$odd.png\"; links/second classify --model \"$model\" \"$odd.png\"");
        assertEquals("", run.err());
        assertTrue(run.out().startsWith("a b's \uD55C\uAE00.png 1 "), run.out());
        assertEquals(0, run.exitCode());
    }

    @Test
    void theWindowOpensAndKeepsItsFilesInTheNamedHome() throws Exception {
        Run run = shell("mkdir \"$odd home\"; export HOME=\"$PWD/$odd home\"; " + WINDOW + "links/second;"
                + " [ -d \"$HOME/.local/state/kernelight\" ] && echo kept");
        assertEquals("", run.err());
        assertTrue(run.out().contains("first_frame_ms") && run.out().endsWith("kept\n"), run.out());
    }

    @Test
    void aHomeThatCannotBeWrittenKeepsNobodyFromWorking() throws Exception {
        Run run = shell("HOME=relative \"$odd/app/bin/kernelight\" networks lenet5; ls -d relative");
        assertFalse(run.out().endsWith("relative\n"), run.out());
        Run window = shell("HOME=/dev/null " + WINDOW + "./first");
        assertEquals("", window.err());
        assertTrue(window.out().contains("first_frame_ms"), window.out());
        assertEquals(0, window.exitCode());
    }

    @Test
    void aColonInTheFoldersNameDoesNotEndIt() throws Exception {
        assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")), "this system has no second name for a folder");
        Run run = shell("mkdir c:d && cp -Rp \"$odd/app\" c:d && c:d/app/bin/kernelight --version");
        assertEquals(new Run(0, "kernelight 0.1.0\n", ""), run);
    }

    @Test
    void whereNothingWasMovedTheStartCacheIsUsed() throws Exception {
        assumeTrue(Files.exists(PACKAGED.resolve("lib/commands.aot")), "packaged without start caches");
        Run run = shell("ln -s \"$packaged\" linked; export CDPATH=/"
                + " KERNELIGHT_JAVA_OPTIONS=-Xlog:class+load:file=loaded.txt; linked/bin/kernelight networks");
        assertEquals("", run.err());
        assertTrue(
                Files.readString(folder.resolve("loaded.txt"), StandardCharsets.ISO_8859_1)
                        .contains("kernelight.cli.NetworksCommand source: shared objects file"),
                "loaded from its jar");
    }

    @Test
    void whatCannotBeSaidIsAFailureButNotWhatNobodyWantsToRead() throws Exception {
        assumeTrue(Files.exists(Path.of("/dev/full")), "this system has no device that is full");
        for (String command : new String[] {"--version", "train --help"}) {
            Run full = shell("./first " + command + " > /dev/full");
            assertEquals(1, full.exitCode(), command);
            assertTrue(full.err().startsWith("kernelight: cannot write to standard output"), full.err());
        }
        Run head = shell("{ ./first networks; echo $? >&2; } | head -n 1");
        assertEquals("0\n", head.err());
        assertEquals(1, head.out().lines().count());
    }

    @Test
    void aNetworkGoesIntoWhatIsNoFile() throws Exception {
        Run run = shell("""
                mkdir digits; cd digits
                for set in train t10k; do
                  { printf '\\0\\0\\10\\3\\0\\0\\0\\100\\0\\0\\0\\34\\0\\0\\0\\34'; head -c 50176 /dev/zero; } > $set-images-idx3-ubyte
                  { printf '\\0\\0\\10\\1\\0\\0\\0\\100'; head -c 64 /dev/zero; } > $set-labels-idx1-ubyte
                done
                ../first train --mnist . --epochs 1 --out /dev/stdout | cat > ../net.onnx
                """);
        assertTrue(run.err().endsWith("Saved to standard output.\n"), run.err());
        assertEquals("", run.out());
        assertFalse(NetworkFile.read(folder.resolve("net.onnx")).notes().isEmpty(), "a network and nothing else");
    }

    private static void drawOne(Path file) throws IOException {
        BufferedImage page = new BufferedImage(100, 100, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = page.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 100, 100);
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(8));
        pen.drawLine(52, 20, 48, 80);
        pen.dispose();
        ImageIO.write(page, "png", file.toFile());
    }
}
