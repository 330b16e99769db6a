package kernelight.walk;

/** How the terms of a recipe become one number. */
public enum Fold {
    SUM,
    /** The first of the largest. */
    LARGEST,
    /** The first of the smallest. */
    SMALLEST
}
