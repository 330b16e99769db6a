package kernelight.cli;

import java.nio.file.Path;

/** What commands do with the window, which only the app as a whole knows how to open. Both return the exit code. */
public interface WindowOpener {
    /** Opens the window with a person's file in it, and returns when the window is closed. */
    int open(Path file);

    /** Measures how quickly the window answers. */
    int measure(BenchReport report);
}
