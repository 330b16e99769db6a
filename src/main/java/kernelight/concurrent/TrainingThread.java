package kernelight.concurrent;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The one thread that trains. The network in training belongs to it: whoever wants to look at its weights sends a task
 * here, which runs between two batches.
 */
public final class TrainingThread implements Executor, AutoCloseable {
    private static final long PATIENCE_SECONDS = 3;

    private final ExecutorService thread = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform()
                    .name("training")
                    .daemon()
                    .priority(Thread.NORM_PRIORITY - 1) // where the system honours it, the window comes first
                    .factory(),
            // What a run still wants to do when the window is closed is of no interest.
            new ThreadPoolExecutor.DiscardPolicy());

    @Override
    public void execute(Runnable work) {
        thread.execute(work);
    }

    /**
     * Lets what waits come to its end, which is a batch at most and what is asked for last; whatever comes later is
     * dropped. The window is gone by now, so that waiting a moment holds nobody up.
     */
    @Override
    public void close() {
        thread.shutdown();
        try {
            thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread.shutdownNow();
    }
}
