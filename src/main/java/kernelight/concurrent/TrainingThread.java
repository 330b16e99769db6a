package kernelight.concurrent;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The thread that trains. Only it may use the network in training: to read the weights, submit a task, which runs
 * between two batches.
 */
public final class TrainingThread implements Executor, AutoCloseable {
    private static final long TIMEOUT_SECONDS = 3;

    private final ExecutorService thread = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            work -> Thread.ofPlatform()
                    .name("training")
                    .daemon()
                    .priority(Thread.NORM_PRIORITY - 1) // where the system honours it, the window comes first
                    .unstarted(LowPriority.of(work)),
            // Tasks that a run submits after the window was closed are of no interest.
            new ThreadPoolExecutor.DiscardPolicy());

    @Override
    public void execute(Runnable work) {
        thread.execute(work);
    }

    /**
     * Waits up to three seconds for the tasks already submitted, and drops later ones. The window is closed by then, so
     * the user does not notice the delay.
     */
    @Override
    public void close() {
        thread.shutdown();
        try {
            thread.awaitTermination(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread.shutdownNow();
    }
}
