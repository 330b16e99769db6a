package kernelight.problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * Writes unexpected errors to a log file, never to a terminal or a dialog.
 *
 * <p>It also redirects java.util.logging to this file, which JavaFX uses for warnings, so that nothing appears on a
 * terminal.
 */
public final class ProblemLog {
    private static final int LARGEST_BYTES = 1 << 20;
    private static final int FILES = 2;

    private final Path file;
    private final Logger logger = Logger.getLogger("kernelight");

    /** @param folder the folder of the log file; created if it does not exist */
    public ProblemLog(Path folder) {
        file = folder.resolve("kernelight.0.log");
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        try {
            Files.createDirectories(folder);
            FileHandler handler = new FileHandler(pattern(folder), LARGEST_BYTES, FILES, true);
            handler.setFormatter(new SimpleFormatter());
            handler.setLevel(Level.WARNING);
            root.addHandler(handler);
        } catch (IOException e) {
            // The app works without a log, and there is nowhere to report this.
        }
    }

    private static String pattern(Path folder) {
        // FileHandler interprets %; %g numbers the older files.
        return folder.toString().replace("%", "%%") + "/kernelight.%g.log";
    }

    public Path file() {
        return file;
    }

    public void record(Throwable problem) {
        logger.log(Level.SEVERE, problem.toString(), problem);
    }
}
