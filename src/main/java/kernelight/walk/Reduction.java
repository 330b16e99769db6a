package kernelight.walk;

/** How the terms of a formula are reduced to one number. */
public enum Reduction {
    SUM,
    /** The maximum; if there are several, the first. */
    MAX,
    /** The minimum; if there are several, the first. */
    MIN
}
