package kernelight.screen.training.gradients.model;

/**
 * How large a step is against the weights it changes. About 1e-3 is usual (Karpathy, CS231n: "this ratio should be somewhere
 * around 1e-3"); far less learns next to nothing, far more throws away what was learned.
 */
public enum StepSize {
    /** No gradient arrives, or the rate is 0. */
    DEAD,
    /** A hundredth of the usual size, or less than that. */
    SLOW,
    FINE,
    /** Ten times the usual size and more. */
    LARGE,
    /** A tenth of the weights and more in a single step. */
    EXPLODING,
    /** Loss or gradients are not finite: there is no step. */
    NOT_FINITE;

    public static final double USUAL = 1e-3;
    private static final double NOTHING = 1e-7;
    private static final double LEAST = 1e-5;
    private static final double MOST = 1e-2;
    private static final double A_TENTH = 0.1;

    static StepSize of(double ratio) {
        if (!Double.isFinite(ratio)) {
            return NOT_FINITE;
        }
        if (ratio < NOTHING) {
            return DEAD;
        }
        if (ratio < LEAST) {
            return SLOW;
        }
        return ratio < MOST ? FINE : ratio < A_TENTH ? LARGE : EXPLODING;
    }
}
