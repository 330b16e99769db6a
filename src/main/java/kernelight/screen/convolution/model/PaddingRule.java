package kernelight.screen.convolution.model;

/** How the padding is determined. */
public enum PaddingRule {
    /** Set by the user. */
    CUSTOM,
    /** None: the window stays on the input. */
    VALID,
    /** Keeps the size at stride 1: D(F - 1) cells in total for dilation D and filter size F, an odd one at the end. */
    SAME,
    /**
     * As TensorFlow and Keras pad for "same": as few cells as make the output N/S, rounded up, cells long, an odd one at
     * the end. Equal to {@link #SAME} at stride 1.
     */
    SAME_TENSORFLOW,
    /** D(F - 1) cells on either side, so that every weight is multiplied by every cell of the input. */
    FULL
}
