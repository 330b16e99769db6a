package kernelight.screen.practice.model;

/** How much of an exercise is done for the learner. */
public enum Support {
    /** All of it: a worked example to look at. */
    EXAMPLE,
    /** Some of the answers, or the first steps of the way. */
    HALF,
    /** Nothing. */
    ALONE
}
