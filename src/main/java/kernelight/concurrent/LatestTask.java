package kernelight.concurrent;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Computes on a worker, publishes on the FX thread, and only the newest request publishes: a slider or a pen may ask
 * a hundred times a second, and what was overtaken is dropped before it starts or before it is shown.
 *
 * @param <T> what a computation gives; immutable, for it changes threads
 */
public final class LatestTask<T> {
    private final Executor worker;
    private final Executor fxThread;
    private final AtomicLong newest = new AtomicLong();

    public LatestTask(Executor worker, Executor fxThread) {
        this.worker = worker;
        this.fxThread = fxThread;
    }

    /** Asks for a computation; call it on the FX thread. Either {@code publish} or {@code failed} runs, or neither. */
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

    /** Makes whatever is under way publish nothing. */
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
