package kernelight.concurrent;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A thread for work that must not hold up the window. There is one for what takes moments (reading files, classifying a
 * drawing), and one for downloads, so that nothing waits for a slow server.
 */
public final class Background implements Executor, AutoCloseable {
    private final ExecutorService thread;

    public Background(String name) {
        thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
    }

    @Override
    public void execute(Runnable work) {
        thread.execute(work);
    }

    /** Interrupts what runs and drops what waits: nothing here is needed once the window is gone. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
