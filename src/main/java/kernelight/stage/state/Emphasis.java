package kernelight.stage.state;

/** How much a cell matters at this moment. */
public enum Emphasis {
    /** It has no part in what is shown. */
    DIMMED,
    /** It will have a part in this number. */
    PENDING,
    /** It has a part in the number, or is tied to the cell pointed at. */
    LIT,
    /** The last micro-step was about it, or it is the cell pointed at. */
    CURRENT
}
