package kernelight.cli;

import java.nio.file.Path;
import java.util.Optional;

/** Lets commands open the window without depending on it. All methods return the exit code. */
public interface WindowOpener {
    /**
     * Opens the window, and returns when it is closed.
     *
     * @param file to be opened in it
     * @param mnist the folder of MNIST; with it and without a file, the training screen is shown
     */
    int open(Optional<Path> file, Optional<Path> mnist);

    /** The same in presentation mode, with a file. */
    int present(Path file, Optional<Path> mnist);

    /** Measures the response time of the window. */
    int measure(BenchReport report);
}
