package kernelight.walk.square;

/** What the last micro-step did. */
public enum Phase {
    /** Nothing yet: the window lies at the first output cell. */
    READY,
    /** One product was added to the running sum. */
    PRODUCT,
    /** The bias was added to the running sum. */
    BIAS,
    /** The sum was written into the output cell. */
    WRITTEN
}
