package kernelight.concurrent;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A single daemon thread for work that must not block the window. Tasks run one after the other, so there are several
 * of these: short tasks never wait behind a slow download.
 */
public final class Background implements Executor, AutoCloseable {
    private final ExecutorService thread;

    /** @param name of the thread, as debuggers show it */
    public Background(String name) {
        thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
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
