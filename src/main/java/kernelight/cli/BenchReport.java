package kernelight.cli;

import java.io.PrintWriter;
import java.util.Locale;

/** Prints measurements as JSON, one object per line. */
public final class BenchReport {
    private final PrintWriter out;

    public BenchReport(PrintWriter out) {
        this.out = out;
    }

    public void print(String metric, double value, String unit) {
        out.printf(
                Locale.ROOT,
                "{\"peer\":\"kernelight\",\"metric\":\"%s\",\"value\":%.6g,\"unit\":\"%s\"}%n",
                metric,
                value,
                unit);
        out.flush();
    }
}
