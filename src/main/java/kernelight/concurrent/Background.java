package kernelight.concurrent;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/**
 * A single daemon thread for work that must not block the window. Tasks run one after the other, so there are several
 * of these: short tasks never wait behind a slow download.
 */
public final class Background implements Executor, AutoCloseable {
    private final ExecutorService thread;

    /** @param name of the thread, as debuggers show it */
    public Background(String name) {
        this(name, work -> work);
    }

    private Background(String name, UnaryOperator<Runnable> prepared) {
        thread = Executors.newSingleThreadExecutor(
                work -> Thread.ofPlatform().name(name).daemon().unstarted(prepared.apply(work)));
    }

    /** A thread that gives way to the window and to the other threads. */
    public static Background behindWindow(String name) {
        return new Background(name, LowPriority::of);
    }

    @Override
    public void execute(Runnable work) {
        thread.execute(work);
    }

    /** Interrupts the running task and drops the waiting ones: nothing here is needed once the window is closed. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
