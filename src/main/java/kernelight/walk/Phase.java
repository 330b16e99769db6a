package kernelight.walk;

/** What the last micro-step did. */
public enum Phase {
    /** Nothing yet: the window lies at the first cell. */
    READY,
    /** One term was taken in. */
    TERM,
    /** A finishing step was done: a division, the bias, an activation. */
    FINISHING,
    /** The number was written into its cell. */
    WRITTEN
}
