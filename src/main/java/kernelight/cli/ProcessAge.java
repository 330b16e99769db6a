package kernelight.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * How long ago this process began. Java's own {@link ProcessHandle.Info#startInstant} adds a time counted from the
 * machine's start to a start of the machine that Linux rounds to whole seconds, and so may be wrong by most of a second.
 * Where Linux tells both times as counted from its start, they are subtracted here: exact to hundredths of a second.
 */
public final class ProcessAge {
    /** Linux counts the time of a process in units that are hundredths of a second on all its usual machines. */
    private static final double TICKS_PER_SECOND = 100;

    /** The 22nd field of {@code /proc/self/stat} is the start; the second, in parentheses, may hold spaces. */
    private static final int START_AFTER_NAME = 19;

    private ProcessAge() {}

    /** In milliseconds; not a number where this machine does not tell. */
    public static double milliseconds() {
        try {
            return milliseconds(
                    Files.readString(Path.of("/proc/self/stat")), Files.readString(Path.of("/proc/uptime")));
        } catch (IOException _) { // not Linux
            return ProcessHandle.current()
                    .info()
                    .startInstant()
                    .map(start -> Duration.between(start, Instant.now()).toNanos() * 1e-6)
                    .orElse(Double.NaN);
        }
    }

    /** From the two files' text. */
    static double milliseconds(String stat, String uptime) {
        String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        double start = Long.parseLong(afterName[START_AFTER_NAME]) / TICKS_PER_SECOND;
        double now = Double.parseDouble(uptime.substring(0, uptime.indexOf(' ')));
        return (now - start) * 1000;
    }
}
