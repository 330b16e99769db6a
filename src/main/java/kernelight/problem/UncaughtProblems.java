package kernelight.problem;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Handles uncaught exceptions: the details go to the log, the user sees one sentence, and the window stays usable. A
 * repeated problem (a painter may fail sixty times a second) is shown once and logged with a count, less and less often.
 */
public final class UncaughtProblems implements Thread.UncaughtExceptionHandler {
    private final Map<String, Integer> counts = new HashMap<>();
    private final Consumer<Throwable> log;
    private final Runnable tell;

    /**
     * @param log receives the details
     * @param tell shows the sentence; called on the thread that failed
     */
    public UncaughtProblems(Consumer<Throwable> log, Runnable tell) {
        this.log = log;
        this.tell = tell;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable problem) {
        int count = count(problem);
        if (count == 1) {
            log.accept(problem);
            tell.run();
        } else if (Integer.bitCount(count) == 1) { // the 2nd, 4th, 8th, 16th ... time
            log.accept(new IllegalStateException("Seen " + count + " times: " + problem));
        }
    }

    private synchronized int count(Throwable problem) {
        StackTraceElement[] trace = problem.getStackTrace();
        String origin = problem.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
        return counts.merge(origin, 1, Integer::sum);
    }
}
