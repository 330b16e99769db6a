package kernelight.walk;

/** What the last micro-step did. */
public enum Phase {
    /** Nothing yet: the start of a cell. */
    READY,
    /** The filter was flipped along one direction, before anything is computed. */
    FLIPPING,
    /** A term was added. */
    TERM,
    /** A finishing step was applied: a division, the bias, an activation. */
    FINISHING,
    /** The value was written into its cell. */
    WRITTEN
}
