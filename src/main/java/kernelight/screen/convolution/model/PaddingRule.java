package kernelight.screen.convolution.model;

/** How the padding is determined. */
public enum PaddingRule {
    /** Set by the user. */
    CUSTOM,
    /** None: the window stays on the input. */
    VALID,
    /** Keeps the size at stride 1: D(F - 1) cells in total for dilation D and filter size F, an odd one at the end. */
    SAME,
    /** D(F - 1) cells on either side, so that every weight is multiplied by every cell of the input. */
    FULL
}
