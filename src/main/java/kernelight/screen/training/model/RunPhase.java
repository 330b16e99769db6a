package kernelight.screen.training.model;

/** Where a run is. */
public enum RunPhase {
    /** There are no digits to learn from yet. */
    NO_DATA,
    /** The network has its initial weights; nothing has been learned. */
    READY,
    RUNNING,
    /** Between two batches; it can go on. */
    PAUSED,
    /** Told to stop: the network is being measured on the whole test set. */
    STOPPING,
    /** Ended early; it can go on. */
    STOPPED,
    /** Ended after its last epoch. */
    FINISHED,
    /** Ended because the loss is no longer a number. */
    DIVERGED,
    /** Ended by something that should not happen. */
    FAILED;

    /** Whether the run has begun and may still go on, so that its settings cannot change. */
    public boolean isUnderWay() {
        return this == RUNNING || this == PAUSED || this == STOPPING;
    }

    /** Whether nothing more happens in this run of itself. */
    public boolean isOver() {
        return this == STOPPED || this == FINISHED || this == DIVERGED || this == FAILED;
    }
}
