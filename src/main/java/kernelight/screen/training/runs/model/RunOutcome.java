package kernelight.screen.training.runs.model;

import kernelight.screen.training.model.RunPhase;

/** How a run ended. */
public enum RunOutcome {
    FINISHED,
    /** Ended by hand, and measured. */
    STOPPED,
    /** Left before its end, for another run or the end of the app. */
    LEFT,
    /** The loss or a gradient was no longer finite. */
    DIVERGED,
    FAILED;

    static RunOutcome of(RunPhase phase) {
        return switch (phase) {
            case FINISHED -> FINISHED;
            case STOPPED, STOPPING -> STOPPED;
            case DIVERGED -> DIVERGED;
            case FAILED -> FAILED;
            case NO_DATA, READY, RUNNING, PAUSED -> LEFT;
        };
    }
}
