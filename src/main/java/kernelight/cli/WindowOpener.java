package kernelight.cli;

import java.nio.file.Path;

/** Lets commands open the window without depending on it. Both methods return the exit code. */
public interface WindowOpener {
    /** Opens the window with a case file, and returns when the window is closed. */
    int open(Path file);

    /** Measures the response time of the window. */
    int measure(BenchReport report);
}
