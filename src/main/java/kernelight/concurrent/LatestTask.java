package kernelight.concurrent;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Computes on a worker thread and publishes on the FX thread, but only the newest request: a slider or a pen may make a
 * hundred requests a second, and outdated ones are dropped before they are computed or before they are published.
 *
 * @param <T> the result, which must be immutable as it crosses threads
 */
public final class LatestTask<T> {
    private final Executor worker;
    private final Executor fxThread;
    private final AtomicLong newest = new AtomicLong();

    public LatestTask(Executor worker, Executor fxThread) {
        this.worker = worker;
        this.fxThread = fxThread;
    }

    /**
     * Requests a computation; call it on the FX thread. {@code publish} runs with its result, or {@code failed} with
     * its exception, or neither if a newer request has replaced it.
     */
    public void request(Callable<T> compute, Consumer<T> publish, Consumer<Exception> failed) {
        long ticket = newest.incrementAndGet();
        worker.execute(() -> {
            if (ticket != newest.get()) {
                return;
            }
            try {
                T value = compute.call();
                publishIfNewest(ticket, () -> publish.accept(value));
            } catch (Exception e) {
                publishIfNewest(ticket, () -> failed.accept(e));
            }
        });
    }

    /** Drops the current request: nothing will be published. */
    public void cancel() {
        newest.incrementAndGet();
    }

    private void publishIfNewest(long ticket, Runnable publish) {
        fxThread.execute(() -> {
            if (ticket == newest.get()) {
                publish.run();
            }
        });
    }
}
