package kernelight.screen.training.model;

/** The phase of a run. */
public enum RunPhase {
    /** There are no digits to learn from yet. */
    NO_DATA,
    /** The network has its initial weights; nothing has been learned. */
    READY,
    RUNNING,
    /** Paused between two batches; it can be continued. */
    PAUSED,
    /** Stopping: the network is being tested on the whole test set. */
    STOPPING,
    /** Ended early; it can be continued. */
    STOPPED,
    /** Ended after its last epoch. */
    FINISHED,
    /** Ended because the loss or a gradient is no longer finite. */
    DIVERGED,
    /** Ended by an unexpected exception. */
    FAILED;

    /** Whether the run has started and not ended, so that its settings cannot change. */
    public boolean isUnderWay() {
        return this == RUNNING || this == PAUSED || this == STOPPING;
    }

    /** Whether the run has ended. */
    public boolean isOver() {
        return this == STOPPED || this == FINISHED || this == DIVERGED || this == FAILED;
    }
}
