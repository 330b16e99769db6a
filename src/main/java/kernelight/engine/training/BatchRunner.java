package kernelight.engine.training;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

/**
 * Runs the slices of a batch on the calling thread and on helpers from an executor, and returns when all are done.
 * Which thread runs which slice does not matter to the result: a slice touches only its own memory.
 */
public final class BatchRunner {
    /** Looks before sleeping: threads that began together end nearly together, and waking up takes longer. */
    private static final int LOOKS = 2000;

    private final Executor executor;
    private final int threads;

    /**
     * A runner that asks an executor for help.
     *
     * @param threads how many threads work on one batch, the caller among them; the executor should have at least
     *     {@code threads - 1}. Where it has fewer, or refuses, the caller does more itself.
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

    /** Calls {@code task} with 0 to {@code slices - 1}, each once; an exception of any of them is thrown here. */
    public void run(int slices, IntConsumer task) {
        Work work = new Work(slices, task);
        try {
            for (int helper = 1; helper < Math.min(threads, slices); helper++) {
                executor.execute(work);
            }
        } catch (RejectedExecutionException closed) {
            // The pool was closed while training runs: the caller goes on alone.
        }
        work.run();
        work.awaitAllSlices();
    }

    /** MicroBatches for whoever comes; a helper that comes too late, or never, is not waited for. */
    private static final class Work implements Runnable {
        private final int slices;
        private final IntConsumer task;
        private final AtomicInteger next = new AtomicInteger();
        private final CountDownLatch open;
        private final AtomicReference<Throwable> failure = new AtomicReference<>();

        Work(int slices, IntConsumer task) {
            this.slices = slices;
            this.task = task;
            this.open = new CountDownLatch(slices);
        }

        @Override
        public void run() {
            for (int slice = next.getAndIncrement(); slice < slices; slice = next.getAndIncrement()) {
                try {
                    task.accept(slice);
                } catch (RuntimeException | Error problem) {
                    failure.compareAndSet(null, problem);
                } finally {
                    open.countDown();
                }
            }
        }

        /** Helpers write into the slices' memory, so even an interrupted caller waits; the interrupt is kept. */
        void awaitAllSlices() {
            for (int look = 0; look < LOOKS && open.getCount() > 0; look++) {
                Thread.onSpinWait();
            }
            boolean interrupted = false;
            while (open.getCount() > 0) {
                try {
                    open.await();
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
