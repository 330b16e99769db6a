package kernelight.concurrent;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The one thread that trains. The network in training belongs to it: whoever wants to look at its weights sends a task
 * here, which runs between two batches.
 */
public final class TrainingThread implements Executor, AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor(Thread.ofPlatform()
            .name("training")
            .daemon()
            .priority(Thread.NORM_PRIORITY - 1) // where the system honours it, the window comes first
            .factory());

    @Override
    public void execute(Runnable work) {
        thread.execute(work);
    }

    /** Drops what waits: nothing here is needed once the window is gone. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
