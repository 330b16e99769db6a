package kernelight.concurrent;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Computes on a worker thread and publishes on the FX thread, for requests that come faster than they can be computed: each
 * computation that has begun is finished and published, so that something is seen moving; of the requests that came
 * meanwhile only the newest is computed next. Call everything on the FX thread.
 *
 * @param <T> the result, which must be immutable as it crosses threads
 */
public final class ConflatingTask<T> {
    private final Executor worker;
    private final Executor fxThread;
    private @Nullable Request<T> running;
    private @Nullable Request<T> waiting;

    private record Request<T>(Callable<T> compute, Consumer<T> publish, Consumer<Exception> failed) {}

    public ConflatingTask(Executor worker, Executor fxThread) {
        this.worker = worker;
        this.fxThread = fxThread;
    }

    /** Requests a computation; {@code publish} runs with its result, or {@code failed} with its exception, if it is not replaced. */
    public void request(Callable<T> compute, Consumer<T> publish, Consumer<Exception> failed) {
        Request<T> request = new Request<>(compute, publish, failed);
        if (running == null) {
            begin(request);
        } else {
            waiting = request;
        }
    }

    /** Whether a computation is under way. */
    public boolean isBusy() {
        return running != null;
    }

    /** Drops all requests: nothing will be published. */
    public void cancel() {
        running = null;
        waiting = null;
    }

    private void begin(Request<T> request) {
        running = request;
        worker.execute(() -> {
            try {
                T value = request.compute().call();
                fxThread.execute(() -> end(request, () -> request.publish().accept(value)));
            } catch (Exception e) {
                fxThread.execute(() -> end(request, () -> request.failed().accept(e)));
            }
        });
    }

    private void end(Request<T> request, Runnable publish) {
        if (running != request) {
            return; // it was cancelled
        }
        Request<T> next = waiting;
        waiting = null;
        running = null;
        if (next != null) {
            begin(next);
        }
        publish.run();
    }
}
