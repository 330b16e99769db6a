package kernelight.concurrent;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Whether the program was asked to end, by Ctrl-C or by the system: long work looks here now and then, brings what it
 * has into order and closes this, for which the program waits a while. Between two such times nothing is lost.
 */
public final class ShutdownRequest implements AutoCloseable {
    private final StopSignal signal = new StopSignal();
    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook;

    private ShutdownRequest(Duration patience) {
        hook = Thread.ofPlatform().name("shutdown").unstarted(() -> {
            signal.raise();
            try {
                finished.await(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** Listens from now on, until it is closed. */
    public static ShutdownRequest listen(Duration patience) {
        ShutdownRequest request = new ShutdownRequest(patience);
        Runtime.getRuntime().addShutdownHook(request.hook);
        return request;
    }

    public boolean isRaised() {
        return signal.isRaised();
    }

    /** The work is in order: the program may end. */
    @Override
    public void close() {
        finished.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The program is ending already: the hook has done its work.
        }
    }

    /** What the system runs when the program is asked to end. */
    Thread hook() {
        return hook;
    }
}
