package kernelight.concurrent;

/** Asks work on another thread to stop at the next good place; raised once, from any thread. */
public final class StopSignal {
    private volatile boolean raised;

    public void raise() {
        raised = true;
    }

    public boolean isRaised() {
        return raised;
    }
}
