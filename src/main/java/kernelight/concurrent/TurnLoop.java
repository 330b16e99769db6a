package kernelight.concurrent;

import java.util.concurrent.Executor;

/**
 * Runs long work in short turns on a single-threaded executor. Between two turns it can be stopped, and other tasks of
 * the executor run. Each turn submits the next one, so a stopped loop occupies no thread.
 */
public final class TurnLoop {
    /** A short piece of the work. */
    @FunctionalInterface
    public interface Turn {
        /** Does the next piece of the work; returns false when nothing is left to do. */
        boolean run();
    }

    private final Executor executor;
    private StopSignal signal = new StopSignal();

    public TurnLoop(Executor executor) {
        this.executor = executor;
        signal.raise();
    }

    /** Starts the turns. A loop that was running before stops after its current turn. */
    public void start(Turn turn) {
        signal.raise();
        StopSignal own = new StopSignal();
        signal = own;
        executor.execute(() -> next(turn, own));
    }

    /** Stops after the current turn. */
    public void stop() {
        signal.raise();
    }

    private void next(Turn turn, StopSignal own) {
        if (!own.isRaised() && turn.run()) {
            executor.execute(() -> next(turn, own));
        }
    }
}
