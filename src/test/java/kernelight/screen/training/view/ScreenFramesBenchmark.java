package kernelight.screen.training.view;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long it is from one frame to the next on the screen while training runs at full speed and the window is drawn in
 * software: read from the picture that the packaged app has made on a virtual screen, by another process. Not part of the
 * tests; run it on a machine that does nothing else with {@code ./mvnw package -DskipTests} and {@code ./mvnw test
 * -Dtest=ScreenFramesBenchmark}. With {@code -Dkernelight.app=FOLDER[,FOLDER]} other packaged apps are measured, in turns,
 * {@code -Dkernelight.screens=3840x2160} on a screen of another size. Needs Xvfb and xdotool.
 */
class ScreenFramesBenchmark {
    private static final int ROUNDS = Integer.getInteger("kernelight.rounds", 3);
    private static final double SECONDS = 15;
    /** Until the code that learns and draws has been compiled. */
    private static final double WARM_UP_SECONDS = 12;

    private static final double SECONDS_TO_BEGIN = 5;
    private static final int TRIES = 12;
    private static final int FRAMES_OF_A_RUN = 10;
    /** For xdotool, the first window that it found. */
    private static final String FOUND = "%1";
    /** Long enough that it does not end while it is looked at. */
    private static final String SESSION = """
            {"kernelight":"session","version":1,"screen":"training.name","states":{"training":{"network":"lenet5",
            "optimizer":"sgd","learning-rate":0.02,"momentum":0.9,"batch-size":64,"epochs":100,"seed":42,
            "augmentation":false}}}""";

    private int folderNumber;

    @Test
    void framesOnTheScreenAtFullSpeed(@TempDir Path folder) throws Exception {
        assumeTrue(VirtualScreen.isAvailable(), "Xvfb and xdotool are needed: on Debian, packages of these names.");
        String[] apps =
                System.getProperty("kernelight.app", "target/kernelight").split(",");
        String[] sizes = System.getProperty("kernelight.screens", "1920x1080").split(",");
        for (int round = 1; round <= ROUNDS; round++) {
            for (String size : sizes) {
                for (String app : apps) {
                    VirtualScreen.Seen seen = measure(
                            Path.of(app),
                            size,
                            Files.createDirectory(folder.resolve(Integer.toString(folderNumber++))));
                    System.out.println(app + ", " + size);
                    print("  from frame to frame", seen.marks());
                    print("  from one repaint of the run to the next", seen.repaints());
                    print("  looked at", seen.looks());
                }
            }
        }
    }

    private static VirtualScreen.Seen measure(Path app, String size, Path folder) throws Exception {
        Path launcher = app.resolve("bin").resolve("kernelight").toAbsolutePath();
        assertTrue(Files.isExecutable(launcher), launcher + " is missing: ./mvnw package -DskipTests makes it.");
        String[] sides = size.split("x");
        Path picture = Files.createDirectory(folder.resolve("picture"));
        try (VirtualScreen screen =
                new VirtualScreen(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]), picture)) {
            Process process = start(launcher, screen, folder);
            try {
                begin(screen, sides);
                screen.look(WARM_UP_SECONDS);
                return screen.look(SECONDS);
            } finally {
                process.descendants().forEach(ProcessHandle::destroy);
                process.destroy();
                process.waitFor();
            }
        }
    }

    private static Process start(Path launcher, VirtualScreen screen, Path folder) throws IOException {
        Path data = folder.resolve("data");
        Files.createDirectories(data.resolve("kernelight"));
        Files.writeString(data.resolve("kernelight").resolve("last-session.json"), SESSION);
        ProcessBuilder builder = new ProcessBuilder(launcher.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("app.log").toFile());
        builder.environment().put("DISPLAY", screen.display());
        builder.environment().put("KERNELIGHT_JAVA_OPTIONS", "-Dprism.order=sw -Dkernelight.frameMark=true");
        builder.environment().put("XDG_DATA_HOME", data.toString());
        Stream.of("CONFIG", "STATE", "CACHE")
                .forEach(kind -> builder.environment()
                        .put("XDG_" + kind + "_HOME", folder.resolve(kind).toString()));
        return builder.start();
    }

    /** Makes the window as large as the screen and starts the run; before its digits are ready, the key does nothing. */
    private static void begin(VirtualScreen screen, String[] sides) throws Exception {
        boolean runs = false;
        for (int attempt = 0; attempt < TRIES && !runs; attempt++) {
            screen.run(
                    "xdotool",
                    "search",
                    "--onlyvisible",
                    "--name",
                    "Kernelight",
                    "windowmove",
                    FOUND,
                    "0",
                    "0",
                    "windowsize",
                    FOUND,
                    sides[0],
                    sides[1],
                    "windowfocus",
                    FOUND);
            screen.look(1);
            screen.run("xdotool", "key", "space");
            screen.look(1);
            runs = screen.look(SECONDS_TO_BEGIN).repaints().size() >= FRAMES_OF_A_RUN;
        }
        assertTrue(runs, "The run did not begin.");
    }

    private static void print(String what, List<Double> sorted) {
        if (sorted.isEmpty()) {
            System.out.println(what + ": nothing changed"); // such as the mark of an app that has none
            return;
        }
        System.out.println(String.format(
                Locale.ROOT,
                "%s: median %.1f ms, 95 %% within %.1f ms, 99 %% within %.1f ms, longest %.1f ms (%d)",
                what,
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 95 / 100),
                sorted.get(sorted.size() * 99 / 100),
                sorted.getLast(),
                sorted.size()));
    }
}
