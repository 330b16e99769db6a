package kernelight.concurrent;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import kernelight.engine.training.BatchRunner;

/** The threads that help the engine with a batch. The caller works too, so one core less than there are waits here. */
public final class ComputePool implements AutoCloseable {
    private final ExecutorService helpers;
    private final BatchRunner runner;

    /** @param threads how many threads work on a batch, the caller among them */
    public ComputePool(int threads) {
        AtomicInteger number = new AtomicInteger();
        helpers = Executors.newFixedThreadPool(
                Math.max(1, threads - 1),
                work -> Thread.ofPlatform()
                        .name("compute-" + number.incrementAndGet())
                        .daemon()
                        .unstarted(work));
        runner = new BatchRunner(helpers, threads);
    }

    public static ComputePool ofAllCores() {
        return new ComputePool(Runtime.getRuntime().availableProcessors());
    }

    public BatchRunner runner() {
        return runner;
    }

    @Override
    public void close() {
        helpers.shutdownNow();
    }
}
