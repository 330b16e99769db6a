package kernelight.engine.training;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

/**
 * Runs the slices of a batch on the calling thread and on helpers from an executor, and returns when all are done. Which
 * thread runs which slice does not matter to the result: a slice touches only its own memory.
 */
public final class BatchRunner {
    private final Executor executor;
    private final int threads;

    /**
     * @param threads how many threads work on one batch, the caller among them; the executor should have at least
     *     {@code threads - 1}
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
        int helpers = Math.min(threads, slices) - 1;
        AtomicInteger next = new AtomicInteger();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        CountDownLatch helpersDone = new CountDownLatch(helpers);
        for (int i = 0; i < helpers; i++) {
            executor.execute(() -> {
                work(slices, task, next, failure);
                helpersDone.countDown();
            });
        }
        work(slices, task, next, failure);
        awaitUninterruptibly(helpersDone);
        switch (failure.get()) {
            case null -> {}
            case RuntimeException problem -> throw problem;
            case Error problem -> throw problem;
            case Throwable problem -> throw new IllegalStateException(problem);
        }
    }

    private static void work(int slices, IntConsumer task, AtomicInteger next, AtomicReference<Throwable> failure) {
        try {
            for (int slice = next.getAndIncrement(); slice < slices; slice = next.getAndIncrement()) {
                task.accept(slice);
            }
        } catch (RuntimeException | Error problem) {
            failure.compareAndSet(null, problem);
        }
    }

    /** Helpers write into the slices' memory, so even an interrupted caller waits for them; the interrupt is kept. */
    private static void awaitUninterruptibly(CountDownLatch latch) {
        boolean interrupted = false;
        while (true) {
            try {
                latch.await();
                break;
            } catch (InterruptedException ignored) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
