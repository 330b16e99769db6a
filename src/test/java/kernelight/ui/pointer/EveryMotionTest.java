package kernelight.ui.pointer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Draws with a real pointer on a display of its own; where Xvfb and xdotool are missing there is nothing to draw with. */
@Timeout(60)
class EveryMotionTest {
    private static final int MOTIONS = 60;
    private static final int PIXELS = 5;

    @Test
    void aStrokeKeepsWhatWasDrawnWhileTheWindowWasBusy() throws IOException, InterruptedException {
        assumeTrue(isInstalled("Xvfb") && isInstalled("xdotool"), "Xvfb and xdotool are needed to move a pointer");
        Process screen = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "800x600x24")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            String display = ":" + screen.inputReader().readLine();
            Process window = onDisplay(display, busyWindow()).start();
            try (BufferedReader output = window.inputReader()) {
                assertEquals("ready", output.readLine());
                onDisplay(display, stroke()).start().waitFor();
                String expected = IntStream.rangeClosed(1, MOTIONS)
                        .mapToObj(motion -> Integer.toString(100 + PIXELS * motion))
                        .collect(Collectors.joining(" ", "columns ", ""));
                assertEquals(expected, output.readLine());
            } finally {
                window.destroyForcibly();
            }
        } finally {
            screen.destroy();
        }
    }

    private static List<String> stroke() {
        List<String> command = new ArrayList<>(List.of("xdotool", "search", "--sync", "--onlyvisible", "--name", "."));
        command.addAll(List.of("mousemove", "90", "100", "mousemove", "100", "100", "sleep", "0.2", "mousedown", "1"));
        for (int motion = 1; motion <= MOTIONS; motion++) {
            command.addAll(List.of("mousemove", Integer.toString(100 + PIXELS * motion), "100", "sleep", "0.004"));
        }
        command.addAll(List.of("mouseup", "1"));
        return command;
    }

    /** JavaFX as modules, and everything else on the class path, the tests' classes too. */
    private static List<String> busyWindow() {
        String all =
                System.getProperty("jdk.module.path", "") + File.pathSeparator + System.getProperty("java.class.path");
        List<String> paths = Arrays.asList(all.split(File.pathSeparator));
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--module-path",
                paths.stream().filter(EveryMotionTest::isJavaFx).collect(Collectors.joining(File.pathSeparator)),
                "--add-modules=javafx.controls",
                "--enable-native-access=javafx.graphics,ALL-UNNAMED",
                "-Dprism.order=sw",
                "-cp",
                paths.stream().filter(path -> !isJavaFx(path)).collect(Collectors.joining(File.pathSeparator))
                        + File.pathSeparator
                        + Path.of("target", "test-classes"),
                BusyWindow.class.getName());
    }

    private static boolean isJavaFx(String path) {
        return Path.of(path).getFileName().toString().startsWith("javafx-");
    }

    private static ProcessBuilder onDisplay(String display, List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("DISPLAY", display);
        return builder;
    }

    private static boolean isInstalled(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
