package kernelight.engine.training;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

/**
 * Runs the micro-batches of a batch on the calling thread and on an executor's threads, and returns when all are done.
 * Which thread runs which micro-batch does not change the result, as each writes only to its own memory.
 */
public final class BatchRunner {
    /** Spins before sleeping: threads that began together end nearly together, and waking up takes longer. */
    private static final int SPINS = 2000;

    private final Executor executor;
    private final int threads;

    /**
     * A runner that shares the work with an executor.
     *
     * @param threads how many threads work on one batch, the caller among them; the executor should have at least
     *     {@code threads - 1}. Where it has fewer, or rejects a task, the caller does more itself.
     * @throws IllegalArgumentException if there are fewer than one thread
     */
    public BatchRunner(Executor executor, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException(
                    "There must be at least one thread, but " + threads + " were asked for.");
        }
        this.executor = executor;
        this.threads = threads;
    }

    /** Everything on the calling thread. */
    public static BatchRunner onCallingThread() {
        return new BatchRunner(Runnable::run, 1);
    }

    public int threads() {
        return threads;
    }

    /**
     * Calls {@code task} once with each of 0 to {@code microBatches - 1}, and returns when all calls have ended.
     *
     * @throws RuntimeException the first exception that a task threw; errors likewise
     */
    public void run(int microBatches, IntConsumer task) {
        Work work = new Work(microBatches, task);
        try {
            for (int helper = 1; helper < Math.min(threads, microBatches); helper++) {
                executor.execute(work);
            }
        } catch (RejectedExecutionException closed) {
            // The pool was closed during training: the caller goes on alone.
        }
        work.run();
        work.awaitAll();
    }

    /** Gives each thread the next micro-batch; returns when all are done, even if a helper thread never started. */
    private static final class Work implements Runnable {
        private final int microBatches;
        private final IntConsumer task;
        private final AtomicInteger next = new AtomicInteger();
        private final CountDownLatch unfinished;
        private final AtomicReference<Throwable> failure = new AtomicReference<>();

        Work(int microBatches, IntConsumer task) {
            this.microBatches = microBatches;
            this.task = task;
            this.unfinished = new CountDownLatch(microBatches);
        }

        @Override
        public void run() {
            for (int microBatch = next.getAndIncrement();
                    microBatch < microBatches;
                    microBatch = next.getAndIncrement()) {
                try {
                    task.accept(microBatch);
                } catch (RuntimeException | Error problem) {
                    failure.compareAndSet(null, problem);
                } finally {
                    unfinished.countDown();
                }
            }
        }

        /**
         * Even an interrupted caller waits, as other threads still write to the micro-batches' memory; the interrupt
         * status is restored.
         */
        void awaitAll() {
            for (int spin = 0; spin < SPINS && unfinished.getCount() > 0; spin++) {
                Thread.onSpinWait();
            }
            boolean interrupted = false;
            while (unfinished.getCount() > 0) {
                try {
                    unfinished.await();
                } catch (InterruptedException interrupt) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            switch (failure.get()) {
                case null -> {}
                case RuntimeException problem -> throw problem;
                case Error problem -> throw problem;
                case Throwable problem -> throw new IllegalStateException(problem);
            }
        }
    }
}
