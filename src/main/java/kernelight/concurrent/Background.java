package kernelight.concurrent;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The one thread for work that must not hold up the window: reading files, classifying a drawing. */
public final class Background implements Executor, AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("background").daemon().factory());

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
