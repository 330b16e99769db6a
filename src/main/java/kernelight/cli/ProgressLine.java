package kernelight.cli;

import java.io.PrintStream;

/**
 * Shows the progress of long work on standard error: a bar that redraws itself in a terminal, and nothing if the output
 * is redirected.
 */
final class ProgressLine {
    private static final int BAR_WIDTH = 30;
    private static final long REDRAW_NANOSECONDS = 100_000_000;

    private final PrintStream out;
    private final boolean terminal;
    private long lastDrawn;
    private int drawnWidth;

    ProgressLine(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** A progress line on the terminal this program was started from. */
    static ProgressLine onTerminal() {
        return new ProgressLine(
                System.err, System.console() != null && System.console().isTerminal());
    }

    /** @param share how much is done, from 0 to 1 */
    void show(double share, String text) {
        long now = System.nanoTime();
        if (!terminal || (share < 1 && drawnWidth > 0 && now - lastDrawn < REDRAW_NANOSECONDS)) {
            return;
        }
        lastDrawn = now;
        int filled = (int) Math.round(Math.clamp(share, 0, 1) * BAR_WIDTH);
        String line = "[" + "#".repeat(filled) + ".".repeat(BAR_WIDTH - filled) + "] " + text;
        out.print("\r" + line + " ".repeat(Math.max(0, drawnWidth - line.length())));
        out.flush();
        drawnWidth = line.length();
    }

    /** Erases the bar. */
    void clear() {
        if (drawnWidth > 0) {
            out.print("\r" + " ".repeat(drawnWidth) + "\r");
            out.flush();
            drawnWidth = 0;
        }
    }
}
