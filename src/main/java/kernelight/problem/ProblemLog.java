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
 * Where the details of what went wrong go: a log file, never a terminal or a dialog.
 *
 * <p>It takes over Java's own logging too (JavaFX warns through it), so that a terminal stays clean.
 */
public final class ProblemLog {
    private static final int LARGEST_BYTES = 1 << 20;
    private static final int FILES = 2;

    private final Path file;
    private final Logger logger = Logger.getLogger("kernelight");

    /** @param folder where the log is kept; made when it is not there */
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
            // Without a log the app still does its work; there is nowhere to write this down.
        }
    }

    private static String pattern(Path folder) {
        // FileHandler takes % for its own signs; %g numbers the older files.
        return folder.toString().replace("%", "%%") + "/kernelight.%g.log";
    }

    public Path file() {
        return file;
    }

    public void record(Throwable problem) {
        logger.log(Level.SEVERE, problem.toString(), problem);
    }
}
