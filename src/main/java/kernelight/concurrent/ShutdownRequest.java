package kernelight.concurrent;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets long work end in an orderly way when the program is asked to stop, by Ctrl-C or by the system. The work checks
 * {@link #isRaised()} now and then, saves its results and closes this; the program waits for that, up to a time limit.
 */
public final class ShutdownRequest implements AutoCloseable {
    private final StopSignal signal = new StopSignal();
    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook;

    private ShutdownRequest(Duration timeout) {
        hook = Thread.ofPlatform().name("shutdown").unstarted(() -> {
            signal.raise();
            try {
                finished.await(timeout.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /**
     * Registers a shutdown hook, until it is closed.
     *
     * @param timeout how long the program waits for the work to end
     */
    public static ShutdownRequest listen(Duration timeout) {
        ShutdownRequest request = new ShutdownRequest(timeout);
        Runtime.getRuntime().addShutdownHook(request.hook);
        return request;
    }

    public boolean isRaised() {
        return signal.isRaised();
    }

    /** Tells that the work has ended, so that the program may end too. */
    @Override
    public void close() {
        finished.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The program is ending already, so the hook cannot be removed.
        }
    }

    /** The thread that the JVM runs when the program is asked to end. */
    Thread hook() {
        return hook;
    }
}
