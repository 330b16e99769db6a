package kernelight.screen.training.model;

/** What the play button does next. */
public enum PlayAction {
    /** Starts with the initial weights. */
    START,
    PAUSE,
    /** Continues the run. */
    GO_ON,
    /** Starts another run with the initial weights; the network of the last one is kept. */
    START_AGAIN
}
