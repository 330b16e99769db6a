package kernelight.concurrent;

import java.util.concurrent.Executor;

/**
 * Long work in short turns on an executor of one thread: between two turns it may be stopped, and other tasks of the
 * same executor run. Nobody waits and nothing spins: a loop that is stopped is simply not on the executor any more.
 */
public final class TurnLoop {
    /** A short piece of the work. */
    @FunctionalInterface
    public interface Turn {
        /** Does the piece; false when there is nothing left to do. */
        boolean run();
    }

    private final Executor executor;
    private StopSignal signal = new StopSignal();

    public TurnLoop(Executor executor) {
        this.executor = executor;
        signal.raise();
    }

    /** Begins, or goes on with, the turns. Whatever was running before stops first. */
    public void start(Turn turn) {
        signal.raise();
        StopSignal mine = new StopSignal();
        signal = mine;
        executor.execute(() -> next(turn, mine));
    }

    /** After the turn that is under way there will be no other. */
    public void stop() {
        signal.raise();
    }

    private void next(Turn turn, StopSignal mine) {
        if (!mine.isRaised() && turn.run()) {
            executor.execute(() -> next(turn, mine));
        }
    }
}
