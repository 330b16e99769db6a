package kernelight.walk;

/** What the last micro-step did. */
public enum Phase {
    /** Nothing yet: the window lies at the first cell. */
    READY,
    /** One term was taken in. */
    TERM,
    /** The sum was divided. */
    DIVISION,
    /** The bias was added. */
    BIAS,
    /** A negative number became 0, or a positive one was let through. */
    ACTIVATION,
    /** The number was written into its cell. */
    WRITTEN
}
