package kernelight.screen.convolution.model;

/** Where the padding comes from. */
public enum PaddingRule {
    /** As the person has set it. */
    CUSTOM,
    /** None: the window stays on the input. */
    VALID,
    /** As much as keeps the size at stride 1: D(F - 1) cells, the odd one at the end. */
    SAME,
    /** As much as lets every cell of the filter meet every cell of the input: D(F - 1) on either side. */
    FULL
}
