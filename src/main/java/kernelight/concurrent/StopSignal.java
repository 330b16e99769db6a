package kernelight.concurrent;

/** Asks work on another thread to stop when it next can; may be raised from any thread, and stays raised. */
public final class StopSignal {
    private volatile boolean raised;

    public void raise() {
        raised = true;
    }

    public boolean isRaised() {
        return raised;
    }
}
