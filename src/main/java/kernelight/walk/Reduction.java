package kernelight.walk;

/** How the terms of a formula become one number. */
public enum Reduction {
    SUM,
    /** The first of the largest. */
    MAX,
    /** The first of the smallest. */
    MIN
}
