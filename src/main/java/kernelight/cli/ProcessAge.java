package kernelight.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * How long ago this process started. {@link ProcessHandle.Info#startInstant} may be wrong by almost a second, because it
 * adds a time since boot to the boot time, which Linux rounds to whole seconds. On Linux, this class subtracts two times
 * since boot instead, which is exact to hundredths of a second.
 */
public final class ProcessAge {
    /** The unit of process times in Linux (USER_HZ), which is 1/100 s on all common machines. */
    private static final double TICKS_PER_SECOND = 100;

    /** The start time is field 22 of {@code /proc/self/stat}; field 2, in parentheses, may contain spaces. */
    private static final int START_AFTER_NAME = 19;

    private ProcessAge() {}

    /** The age in milliseconds; NaN if the system does not provide it. */
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

    /** Computes the age from the text of {@code /proc/self/stat} and {@code /proc/uptime}. */
    static double milliseconds(String stat, String uptime) {
        String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        double start = Long.parseLong(afterName[START_AFTER_NAME]) / TICKS_PER_SECOND;
        double now = Double.parseDouble(uptime.substring(0, uptime.indexOf(' ')));
        return (now - start) * 1000;
    }
}
