package kernelight.stage.state;

/** The line around a cell, in addition to the thin grid line that every cell has. */
public enum CellFrame {
    NONE,
    /** A line in the quantity's colour: connected with the cell that is pointed at. */
    THIN,
    /** A strong line in the quantity's colour: this is being written. */
    STRONG,
    /** A strong line in ink: the last micro-step was about it, or the pointer is on it. */
    INK
}
