package kernelight.problem;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What nobody caught: the details go to the log, the person gets one sentence, the window stays usable. The same
 * problem again and again (a painter fails sixty times a second) is told once and logged with a count.
 */
public final class UncaughtProblems implements Thread.UncaughtExceptionHandler {
    private final Map<String, Integer> counts = new HashMap<>();
    private final Consumer<Throwable> log;
    private final Runnable tell;

    /** @param tell says the sentence; called on whatever thread failed */
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
        String place = problem.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
        return counts.merge(place, 1, Integer::sum);
    }
}
