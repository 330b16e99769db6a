package kernelight.concurrent;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import kernelight.engine.training.BatchRunner;

/** The threads on which the engine runs micro-batches. The caller computes too, so the pool has one thread less. */
public final class ComputePool implements AutoCloseable {
    private final ExecutorService helpers;
    private final BatchRunner runner;

    /**
     * A pool of {@code threads - 1} threads.
     *
     * @param threads how many threads work on a batch, the caller among them
     * @throws IllegalArgumentException if it is less than 1
     */
    public ComputePool(int threads) {
        this(threads, work -> work);
    }

    private ComputePool(int threads, UnaryOperator<Runnable> prepared) {
        AtomicInteger number = new AtomicInteger();
        helpers = Executors.newFixedThreadPool(
                Math.max(1, threads - 1),
                work -> Thread.ofPlatform()
                        .name("compute-" + number.incrementAndGet())
                        .daemon()
                        .unstarted(prepared.apply(work)));
        runner = new BatchRunner(helpers, threads);
    }

    /** A pool that uses all processors. */
    public static ComputePool ofAllCores() {
        return new ComputePool(Runtime.getRuntime().availableProcessors());
    }

    /** A pool that uses all processors, but whose threads give way to the window. */
    public static ComputePool behindWindow() {
        return new ComputePool(Runtime.getRuntime().availableProcessors(), LowPriority::of);
    }

    public BatchRunner runner() {
        return runner;
    }

    /** Interrupts the threads; batches after this run on the caller alone. */
    @Override
    public void close() {
        helpers.shutdownNow();
    }
}
