package kernelight.screen.training.model;

/** What the play button does next. */
public enum PlayAction {
    /** Begins with the initial weights. */
    START,
    PAUSE,
    /** Goes on with the run, where it is. */
    GO_ON,
    /** Begins another run with the initial weights; the network of the last one is kept. */
    START_AGAIN
}
