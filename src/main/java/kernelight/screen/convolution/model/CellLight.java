package kernelight.screen.convolution.model;

/** How much a cell matters at this moment. */
public enum CellLight {
    /** It has no part in what is shown. */
    DIMMED,
    /** It will have a part in this output cell's sum. */
    PENDING,
    /** It has a part in the sum, or is tied to the cell pointed at. */
    LIT,
    /** The last micro-step was about it, or it is the cell pointed at. */
    CURRENT
}
