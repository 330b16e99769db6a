package kernelight.stage.state;

/** How much a cell matters at this moment. */
public enum Emphasis {
    /** No part of the current number. */
    DIMMED,
    /** A later step of the current number reads it. */
    PENDING,
    /** A step of the current number has read it, or it is connected with the cell that is pointed at. */
    LIT,
    /** The last micro-step was about it, or it is the cell pointed at. */
    CURRENT
}
